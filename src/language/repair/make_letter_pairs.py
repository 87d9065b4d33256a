#!/usr/bin/env python3
"""Makes letter_pairs.tsv: how often one letter follows another in French, Russian and Kazakh.

Half of the weight comes from the texts of this project (examples, glossaries), half from the head words of the Hunspell
dictionaries, so that frequent words count and rare pairs are seen. Run from the root of the project:

    python3 src/language/repair/make_letter_pairs.py > src/language/repair/letter_pairs.tsv
"""

import collections
import math
import pathlib
import re

LETTERS = {
    "fr": "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}
DICTIONARIES = {"fr": "fr_FR", "ru": "ru_RU", "kk": "kk_KZ"}
CLASSES = 10  # pairs rarer than 2^-10 after their first letter are left out


def project_words(language):
    letters = LETTERS[language]
    for path in sorted(pathlib.Path("examples").rglob("*.trip")):
        own = False
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.fullmatch(r"\[(fr|ru|kk)\]", line.strip()):
                own = line.strip() == f"[{language}]"
            elif own:
                yield from re.findall(f"[{letters}]+", line.lower())
    for path in sorted(pathlib.Path("glossaries").glob("*.tbx")):
        for section in re.findall(rf'<langSec xml:lang="{language}">(.*?)</langSec>', path.read_text(encoding="utf-8"), re.S):
            for term in re.findall(r"<term>(.*?)</term>", section):
                yield from re.findall(f"[{letters}]+", term.lower())


def dictionary_words(language):
    path = pathlib.Path("/usr/share/hunspell") / (DICTIONARIES[language] + ".dic")
    for line in path.read_text(encoding="utf-8-sig").splitlines()[1:]:
        word = re.split(r"[/\t]", line)[0].strip().lower()
        if re.fullmatch(f"[{LETTERS[language]}]+", word):
            yield word


def shares(words):
    """For each letter, the share of each letter that follows; _ is the border of a word."""
    pairs = collections.defaultdict(collections.Counter)
    for word in words:
        for first, second in zip("_" + word, word + "_"):
            pairs[first][second] += 1
    return {first: {second: n / seconds.total() for second, n in seconds.items()} for first, seconds in pairs.items()}


def classes(seconds):
    groups = [[] for _ in range(CLASSES)]
    for second, share in sorted(seconds.items(), key=lambda item: (-item[1], item[0])):
        rarity = max(0, math.floor(-math.log2(share)))
        if rarity < CLASSES:
            groups[rarity].append(second)
    return " ".join("".join(group) or "-" for group in groups)


def main():
    print("# How often one letter follows another: the letters of each group, from left to right, follow with a probability of more than")
    print("# 1/2, 1/4, 1/8 … 1/1024; - is an empty group, _ the border of a word. Rarer pairs are left out.")
    print("# Made by make_letter_pairs.py from the texts of examples/ and glossaries/ and the head words of the Debian packages")
    print("# hunspell-fr-classical 7.0, hunspell-ru and hunspell-kk: counts, no text.")
    print("language\tletter\tfollowers")
    for language in ("fr", "ru", "kk"):
        text, list_ = shares(project_words(language)), shares(dictionary_words(language))
        for first in "_" + LETTERS[language]:
            both = collections.Counter()
            for source in (text, list_):
                for second, share in source.get(first, {}).items():
                    both[second] += share / 2
            print(f"{language}\t{first}\t{classes(both)}")


main()
