package io.infull.transform;

import io.infull.project.Model;
import tools.jackson.databind.json.JsonMapper;

/** The free-form facts of a model as JSON, for reports that read the database but not the project. */
final class Meta {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Meta() {}

    static String of(Model model) {
        return JSON.writeValueAsString(model.notes().meta());
    }
}
