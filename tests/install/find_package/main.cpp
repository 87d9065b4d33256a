// A program outside the project: it sees the installed headers and links the library.
#include <iostream>
#include <triptych/triptych.hpp>

int main()
{
    const auto sentences = triptych::segment("А. И. Семёнов ждёт вас. Вход свободный.", triptych::Language::ru);
    std::cout << "triptych " << triptych::version() << ": " << sentences.size() << " sentences\n";
    return sentences.size() == 2 ? 0 : 1;
}
