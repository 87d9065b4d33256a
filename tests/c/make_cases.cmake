# Writes OUTPUT: a C header with one row for each case of the JSON files FILES.

function(c_string json key index out)
    string(JSON value ERROR_VARIABLE missing GET "${json}" ${index} ${key})
    if(missing)
        set(value "")
    endif()
    string(REPLACE "\\" "\\\\" value "${value}")
    string(REPLACE "\"" "\\\"" value "${value}")
    string(REPLACE "\n" "\\n" value "${value}")
    set(${out} "\"${value}\"" PARENT_SCOPE)
endfunction()

set(rows "")
foreach(file IN LISTS FILES)
    file(READ ${file} json)
    string(JSON count LENGTH "${json}")
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
        set(cells "")
        foreach(key name call language input arguments expected)
            c_string("${json}" ${key} ${index} cell)
            string(APPEND cells "${cell}, ")
        endforeach()
        string(APPEND rows "    {${cells}},\n")
    endforeach()
endforeach()
file(WRITE ${OUTPUT} "/* Made from bindings/cases by make_cases.cmake. */
static const struct shared_case {
    const char *name, *call, *language, *input, *arguments, *expected;
} shared_cases[] = {
${rows}};
")
