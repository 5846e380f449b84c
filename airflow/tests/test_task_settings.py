from __future__ import annotations

import pytest
from airflow.sdk.exceptions import AirflowFailException

from common.task_settings import TaskSettings


@pytest.mark.parametrize("image", ["infull:0.1.0", "registry:5000/infull:0.1.0", "infull@sha256:" + "0a" * 32])
def test_image_with_a_version_or_a_digest_is_pinned(image):
    settings = TaskSettings({"INFULL_IMAGE": image})

    assert settings.pinned_image("INFULL_IMAGE") == image
    settings.assert_complete()


@pytest.mark.parametrize("image", ["infull", "infull:latest", "registry:5000/infull", "infull@sha256:12"])
def test_image_that_can_change_is_refused_together_with_what_is_missing(image):
    settings = TaskSettings({"INFULL_IMAGE": image, "INFULL_NETWORK": ""})
    settings.pinned_image("INFULL_IMAGE")
    settings.required("INFULL_NETWORK")

    with pytest.raises(AirflowFailException) as refused:
        settings.assert_complete()

    assert str(refused.value) == (
        "Missing settings: INFULL_NETWORK. INFULL_IMAGE is not pinned: expected name:version or name@sha256:digest but "
        f"found {image}. Mend .env and start the scheduler again"
    )


def test_setting_that_is_left_empty_counts_as_not_set():
    assert TaskSettings({"INFULL_TASK_MEMORY": ""}).optional("INFULL_TASK_MEMORY", "2g") == "2g"
