/* The C interface of triptych, for C programs and for the bindings of other languages.
 *
 * Text is UTF-8. Offsets in answers are bytes. Nothing throws, nothing aborts: each call gives a status, and
 * triptych_error_message() says in one line what was wrong. Any thread may call anything.
 * The functions below keep their meaning and their binary form across a major version. */
#ifndef TRIPTYCH_TRIPTYCH_H
#define TRIPTYCH_TRIPTYCH_H

#include <stddef.h>

#include "triptych/export.hpp"

#ifdef __cplusplus
extern "C" {
#endif

/* How a call went. The numbers will not change; new ones may follow. */
typedef enum triptych_status {
    TRIPTYCH_OK = 0,
    TRIPTYCH_ERROR_ENCODING = 1,    /* the bytes are not UTF-8 */
    TRIPTYCH_ERROR_SYNTAX = 2,      /* the text breaks the rules of its format */
    TRIPTYCH_ERROR_NOT_FOUND = 3,   /* no such file, channel, language text */
    TRIPTYCH_ERROR_EXISTS = 4,
    TRIPTYCH_ERROR_IO = 5,          /* the disk refused */
    TRIPTYCH_ERROR_BUSY = 6,
    TRIPTYCH_ERROR_VERSION = 7,     /* made by a newer version */
    TRIPTYCH_ERROR_DAMAGED = 8,
    TRIPTYCH_ERROR_INVALID = 9,     /* a value outside what the call accepts, a null pointer among them */
    TRIPTYCH_ERROR_REFUSED = 10,
    TRIPTYCH_ERROR_UNSUPPORTED = 11,
    TRIPTYCH_ERROR_NO_MEMORY = 12,
    TRIPTYCH_ERROR_INTERNAL = 13    /* a bug of ours, or damaged language data */
} triptych_status;

/* Bytes of the caller's, read during the call only. data may be NULL when size is 0; it needs no zero at its end. */
typedef struct triptych_view {
    const char* data;
    size_t size;
} triptych_view;

/* Bytes that the library made and the caller owns until triptych_text_free. A zero follows them; size does not count it. */
typedef struct triptych_text {
    char* data;
    size_t size;
} triptych_text;

/* Frees the bytes and empties the struct. NULL and an empty struct are fine. */
TRIPTYCH_API void triptych_text_free(triptych_text* text);

/* "MAJOR.MINOR.PATCH"; lives as long as the program. */
TRIPTYCH_API const char* triptych_version(void);

/* What went wrong in the last call of this thread that did not give TRIPTYCH_OK; "" before that.
 * Lives until the next call of this thread that fails. */
TRIPTYCH_API const char* triptych_error_message(void);

/* In every call below: language is "fr", "ru" or "kk" (tags such as "kk-KZ" are understood); result must not be NULL,
 * is overwritten, and is empty unless the status is TRIPTYCH_OK. */

/* The sentences of a text: a JSON array of {"text", "begin", "end"}, offsets in bytes of the text. */
TRIPTYCH_API triptych_status triptych_segment(triptych_view text, const char* language, triptych_text* result);

/* The text, typeset. corrections other than 0 also applies the rules that change more than spaces and marks. */
TRIPTYCH_API triptych_status triptych_typeset(triptych_view text, const char* language, int corrections, triptych_text* result);

/* An ICU message pattern with its arguments, a JSON object, put in. */
TRIPTYCH_API triptych_status triptych_format(triptych_view pattern, const char* language, triptych_view arguments, triptych_text* result);

/* The document in a file as the text that goes out on a channel. languages is a list such as "kk,ru"; NULL: all that
 * the document has. */
TRIPTYCH_API triptych_status triptych_publish_file(const char* path, const char* channel, const char* languages, triptych_text* result);

/* The findings of the checks over the document in a file, as JSON. glossaries: count paths of TBX or CSV files, or NULL and 0. */
TRIPTYCH_API triptych_status triptych_check_file(const char* path, const char* const* glossaries, size_t count, triptych_text* result);

#ifdef __cplusplus
}
#endif

#endif
