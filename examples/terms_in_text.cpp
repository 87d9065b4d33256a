// Which agreed terms does a text use? Prints each with its counterparts in the other languages.
#include <iostream>
#include <triptych/triptych.hpp>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: terms_in_text GLOSSARY.tbx\n";
        return 2;
    }
    const std::string text = "Француз альянсында көрме ашылды. Кіру тегін.";
    const triptych::Glossary glossary(triptych::read_terms(argv[1]));
    for (const auto& hit : glossary.find(text, triptych::Language::kk)) {
        const auto& terms = glossary.concepts()[hit.concept_index].terms;
        std::cout << text.substr(hit.range.begin, hit.range.size()) << ": " << terms.fr.front().text << ", " << terms.ru.front().text << '\n';
    }
}
