// Real documents, built by hand, that the tests of publishing share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "triptych/document.hpp"

namespace triptych::test {

inline Variant said(std::string text, State state = State::approved)
{
    Variant variant;
    variant.state = text.empty() ? State::missing : state;
    variant.text = std::move(text);
    return variant;
}

inline Block block(Block::Kind kind, int level = 0, Trio<std::string> label = {}, std::string box = {})
{
    return {kind, level, std::move(label), std::move(box)};
}

inline void add_block(Document& document, Block block, Trio<std::string> texts)
{
    document.blocks.push_back(std::move(block));
    Unit unit;
    unit.id = "u" + std::to_string(document.units.size() + 1);
    unit.block = document.blocks.size() - 1;
    unit.variants = {said(std::move(texts.fr)), said(std::move(texts.ru)), said(std::move(texts.kk))};
    document.units.push_back(std::move(unit));
}

inline Document film_club()
{
    using enum Block::Kind;
    Document post;
    post.id = "cine-club-2025-04-25";
    add_block(post, block(heading, 1), {"Ciné-club\u00A0: «\u00A0Les Choristes\u00A0»", "Киноклуб: «Хористы»", "Киноклуб: «Хористер»"});
    add_block(post, block(paragraph),
              {"Rendez-vous vendredi 25\u00A0avril à 19\u00A0h à la médiathèque.\nEntrée libre.",
               "Встречаемся в\u00A0пятницу, 25\u00A0апреля, в\u00A019:00 в\u00A0медиатеке.\nВход свободный.",
               "25\u00A0сәуір, жұма күні сағат 19:00-де медиатекада кездесеміз.\nКіру тегін."});
    add_block(post, block(list_item), {"Film en français", "Фильм на французском языке", "Фильм француз тілінде"});
    add_block(post, block(list_item), {"Sous-titres en russe", "Русские субтитры", "Орысша субтитрлер"});
    add_block(post, block(hashtags), {"#Almaty #cinéclub", "#Алматы #киноклуб", "#алматы #киноклуб"});
    return post;
}

/// Makes a stretch of a variant's text a link.
inline void link(Variant& variant, const std::string& words, const std::string& url)
{
    const std::size_t begin = variant.text.find(words);
    const std::size_t end = begin + words.size();
    variant.codes.push_back({{begin, begin}, InlineCode::Kind::open, "1", "["});
    variant.codes.push_back({{end, end}, InlineCode::Kind::close, "1", "](" + url + ")"});
}

inline Document energy_panel()
{
    using enum Block::Kind;
    Document panel;
    panel.id = "panneau-soleil";
    panel.kind = Kind::panel;
    add_block(panel, block(heading, 1, {}, "title"), {"Le Soleil, source d’énergie", "Солнце — источник энергии", "Күн — қуат көзі"});
    add_block(
        panel, block(text_box, 0, {}, "body"),
        {"Un toit couvert de panneaux solaires peut éclairer toute une école.", "Крыша с солнечными панелями может осветить целую школу.",
         "Күн панельдері орнатылған шатыр тұтас бір мектепті жарықтандыра алады."});
    add_block(panel, block(list_item, 0, {}, "body"),
              {"Le jour, le courant part vers le réseau.", "Днём ток уходит в сеть.", "Күндіз ток желіге кетеді."});
    add_block(panel, block(list_item, 0, {}, "body"),
              {"La nuit, les batteries prennent le relais.", "Ночью работают батареи.", "Түнде батареялар жұмыс істейді."});
    return panel;
}

inline Document song_contest()
{
    using enum Block::Kind;
    Document rules;
    rules.id = "reglement-chanson";
    rules.kind = Kind::regulation;
    add_block(rules, block(heading, 1), {"Concours de la chanson française", "Конкурс французской песни", "Француз әндерінің байқауы"});
    add_block(rules, block(numbered_item, 1, {"Article\u00A01.", "Статья\u00A01.", "1-бап."}),
              {"Participants", "Участники", "Қатысушылар"});
    add_block(rules, block(numbered_item, 2, {"1.1.", "1.1.", "1.1."}),
              {"Le concours est ouvert aux élèves et aux étudiants.", "В\u00A0конкурсе могут участвовать школьники и студенты.",
               "Байқауға оқушылар мен студенттер қатыса алады."});
    add_block(rules, block(numbered_item, 2, {"1.2.", "1.2.", "1.2."}),
              {"La participation est gratuite.", "Участие бесплатное.", "Қатысу тегін."});
    add_block(rules, block(numbered_item, 1, {"Article\u00A02.", "Статья\u00A02.", "2-бап."}), {"Inscription", "Регистрация", "Тіркелу"});
    add_block(rules, block(numbered_item, 2, {"2.1.", "2.1.", "2.1."}),
              {"Chaque candidat chante une seule chanson.", "Каждый участник исполняет одну песню.", "Әр қатысушы бір ән орындайды."});
    return rules;
}

}  // namespace triptych::test
