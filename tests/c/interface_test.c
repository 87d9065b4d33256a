/* The C interface as a C program meets it. Exit status 0 when every expectation holds. */
#include "triptych/triptych.h"

#include <stdio.h>
#include <string.h>

#include "cases.h"

static int failures = 0;

static void expect(int holds, const char* what, const char* found)
{
    if (holds) return;
    ++failures;
    fprintf(stderr, "FAILED: %s; found: %s\n", what, found == NULL ? "(null)" : found);
}

static triptych_view view(const char* text)
{
    triptych_view out = {text, strlen(text)};
    return out;
}

static triptych_status run(const struct shared_case* row, triptych_text* result)
{
    if (strcmp(row->call, "segment") == 0) return triptych_segment(view(row->input), row->language, result);
    if (strcmp(row->call, "typeset") == 0) return triptych_typeset(view(row->input), row->language, 0, result);
    return triptych_format(view(row->input), row->language, view(row->arguments), result);
}

static void runs_the_cases_of_all_bindings(void)
{
    for (size_t i = 0; i < sizeof shared_cases / sizeof *shared_cases; ++i) {
        triptych_text result = {NULL, 0};
        const triptych_status status = run(&shared_cases[i], &result);
        expect(status == TRIPTYCH_OK, shared_cases[i].name, triptych_error_message());
        expect(result.data != NULL && strcmp(result.data, shared_cases[i].expected) == 0, shared_cases[i].name, result.data);
        expect(result.data == NULL || strlen(result.data) == result.size, "the size is that of the text", shared_cases[i].name);
        triptych_text_free(&result);
        expect(result.data == NULL && result.size == 0, "a freed text is empty", shared_cases[i].name);
    }
}

static void expect_refusal(triptych_status status, triptych_status expected, const triptych_text* result, const char* message)
{
    expect(status == expected, message, triptych_error_message());
    expect(strstr(triptych_error_message(), message) != NULL, message, triptych_error_message());
    expect(result->data == NULL && result->size == 0, "a refusal leaves the result empty", message);
}

static void names_what_was_wrong(void)
{
    triptych_text result = {NULL, 0};
    const triptych_view nothing = {NULL, 0}, hole = {NULL, 5};
    expect_refusal(triptych_segment(view("Bonjour"), "kz", &result), TRIPTYCH_ERROR_INVALID, &result, "no language \"kz\"; expected fr, ru or kk");
    expect_refusal(triptych_segment(view("Bonjour"), NULL, &result), TRIPTYCH_ERROR_INVALID, &result, "language is NULL");
    expect_refusal(triptych_segment(hole, "fr", &result), TRIPTYCH_ERROR_INVALID, &result, "text is NULL with a size of 5");
    expect_refusal(triptych_typeset(view("Caf\xE9"), "fr", 0, &result), TRIPTYCH_ERROR_ENCODING, &result, "0xE9");
    expect_refusal(triptych_format(view("{d, day"), "fr", view("{}"), &result), TRIPTYCH_ERROR_SYNTAX, &result, "brace");
    expect_refusal(triptych_format(view("{d, day}"), "fr", view("{}"), &result), TRIPTYCH_ERROR_INVALID, &result, "\"d\"");
    expect_refusal(triptych_format(view("x"), "fr", view("{\"d\":"), &result), TRIPTYCH_ERROR_SYNTAX, &result, "");
    expect_refusal(triptych_publish_file("no/such.trip", "instagram", NULL, &result), TRIPTYCH_ERROR_NOT_FOUND, &result, "no/such.trip");
    expect_refusal(triptych_publish_file(NULL, "instagram", NULL, &result), TRIPTYCH_ERROR_INVALID, &result, "path is NULL");
    expect_refusal(triptych_publish_file("a.trip", "tamtam", NULL, &result), TRIPTYCH_ERROR_NOT_FOUND, &result, "no channel \"tamtam\"");
    expect_refusal(triptych_publish_file("a.trip", "instagram", "fr,,kk", &result), TRIPTYCH_ERROR_INVALID, &result, "no language \"\"");
    expect_refusal(triptych_check_file("a.trip", NULL, 2, &result), TRIPTYCH_ERROR_INVALID, &result, "glossaries is NULL");
    expect(triptych_typeset(nothing, "fr", 1, NULL) == TRIPTYCH_ERROR_INVALID, "no place for the answer", triptych_error_message());
    expect(triptych_typeset(nothing, "fr", 1, &result) == TRIPTYCH_OK && result.size == 0, "an empty text is a text", result.data);
    triptych_text_free(&result);
    triptych_text_free(&result);
    triptych_text_free(NULL);
}

static void publishes_and_checks_an_example(void)
{
    const char* const path = TRIPTYCH_SOURCE_DIR "/tests/c/club.trip";
    triptych_text result = {NULL, 0};
    expect(triptych_publish_file(path, "instagram", "kk,ru", &result) == TRIPTYCH_OK, "a caption", triptych_error_message());
    expect(result.data != NULL && strncmp(result.data, "Әңгіме клубы\n", strlen("Әңгіме клубы\n")) == 0, "Kazakh comes first", result.data);
    expect(result.data != NULL && strstr(result.data, "\n\n· · ·\n\nРазговорный клуб\n") != NULL, "Russian comes second", result.data);
    triptych_text_free(&result);
    expect(triptych_check_file(path, NULL, 0, &result) == TRIPTYCH_OK, "findings", triptych_error_message());
    expect(result.size >= 2 && result.data[0] == '[', "a JSON array", result.data);
    triptych_text_free(&result);
}

int main(void)
{
    expect(strchr(triptych_version(), '.') != NULL, "a version", triptych_version());
    expect(triptych_error_message()[0] == '\0', "no message before the first error", triptych_error_message());
    runs_the_cases_of_all_bindings();
    names_what_was_wrong();
    publishes_and_checks_an_example();
    if (failures > 0) fprintf(stderr, "%d expectations failed\n", failures);
    return failures > 0;
}
