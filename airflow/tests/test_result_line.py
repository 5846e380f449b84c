from __future__ import annotations

import logging

from common.result_line import level_of, lines_of, result_of, told

RESULT = '{"event":"cmd_result","level":"ERROR","message":"Refused","exit_code":65}'


def test_last_result_is_taken_even_when_other_lines_follow_it():
    lines = ['{"event":"cmd_start"}', '{"event":"cmd_result","message":"first"}', RESULT, "KPI  Value", ""]

    assert result_of(lines) == {"event": "cmd_result", "level": "ERROR", "message": "Refused", "exit_code": 65}


def test_lines_that_are_no_events_are_no_result():
    assert result_of(["", "cmd_result", "{", '{"exit_code":0}', '["cmd_result"]']) is None


def test_lines_are_whole_however_they_arrive():
    chunks = [b"one\ntw", b"o\r\n", "dr\N{LATIN SMALL LETTER E WITH ACUTE}i".encode()[:3], b"\xa9i", b"\n", b"rest"]

    assert list(lines_of(chunks)) == ["one", "two", "dr\N{LATIN SMALL LETTER E WITH ACUTE}i", "rest"]


def test_level_of_an_event_is_kept():
    assert level_of(RESULT) == logging.ERROR
    assert level_of('{"event":"check_warned","level":"WARN"}') == logging.WARNING
    assert level_of("WARNING: something of the JVM") == logging.INFO


def test_an_event_is_told_with_its_sentence_first_and_its_own_fields():
    line = '{"at":"2026-06-01","level":"ERROR","event":"check_failed","message":"Check a failed","keys":["\u00e9"]}'

    assert told(line) == 'Check a failed  {"event": "check_failed", "keys": ["\u00e9"]}'


def test_other_lines_are_told_as_they_are():
    for line in ("KPI  Value", "{", '{"event":"cmd_start"}', ""):
        assert told(line) == line
