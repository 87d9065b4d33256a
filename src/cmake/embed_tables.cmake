# Writes OUTPUT: a C++ file that holds every table of TABLES (paths below ROOT), found by its path.

set(rows "")
foreach(table IN LISTS TABLES)
    file(READ ${ROOT}/${table} text)
    string(APPEND rows "    {\"${table}\", R\"tsv(${text})tsv\"},\n")
endforeach()
file(WRITE ${OUTPUT}
"// Made from the .tsv files of src/ by embed_tables.cmake.
#include \"base/table.hpp\"

namespace triptych::base {

const std::pair<std::string_view, std::string_view> embedded_tables[] = {
${rows}    {\"\", \"\"},
};

}  // namespace triptych::base
")
