#include "memory/index/index.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <map>

#include "memory/distance.hpp"
#include "memory/scorer.hpp"
#include "triptych/error.hpp"
#include "unit/memory/index/corpus.hpp"

namespace {

using namespace triptych::memory;
using namespace triptych::memory::index;
namespace model = triptych::model;
using triptych::all_languages;
using triptych::Error;
using triptych::ErrorCode;
using triptych::Language;
using triptych::Score;
using triptych::State;
using triptych::Trio;
using triptych::testing::splice;

model::MemoryUnit unit(model::UnitKey key, Trio<std::string> texts, State state = State::reviewed)
{
    model::MemoryUnit made;
    made.key = key;
    made.states = {state, state, state};
    made.texts = std::move(texts);
    return made;
}

model::MemoryUnit random_unit(std::mt19937& random, model::UnitKey key)
{
    Trio<std::string> texts;
    for (const Language language : all_languages)
        if (random() % 8 != 0) texts[language] = splice(random, language);
    return unit(key, texts, random() % 2 == 0 ? State::draft : State::approved);
}

Question question(std::string_view text, Language language, double min, std::size_t limit = SIZE_MAX)
{
    const Parsed parsed = parse(text, language);
    return {parsed.tokens, parsed.characters, min, limit};
}

double all_of(const Hit& hit) { return hit.score; }

template <class Symbols>
double score_of(const Symbols& a, const Symbols& b)
{
    using Symbol = typename Symbols::value_type;
    const std::size_t longer = std::max(a.size(), b.size());
    const auto distance = Pattern<Symbol>(std::span<const Symbol>(a.data(), a.size())).distance(std::span<const Symbol>(b.data(), b.size()), longer);
    return 1 - static_cast<double>(distance) / static_cast<double>(longer);
}

/// Key → score of every unit that reaches `min`, one by one.
std::map<model::UnitKey, double> score_all(const std::map<model::UnitKey, Entry>& entries, const Question& asked, Language language, Score score)
{
    std::map<model::UnitKey, double> found;
    for (const auto& [key, entry] : entries) {
        const Parsed& text = entry.texts[language];
        if (text.characters.empty()) continue;
        const double value = score == Score::token ? score_of(asked.tokens, text.tokens) : score_of(asked.characters, text.characters);
        if (value > 0 && value >= asked.min - 1e-9) found[key] = value;
    }
    return found;
}

std::map<model::UnitKey, double> by_key(const std::vector<Hit>& hits)
{
    std::map<model::UnitKey, double> found;
    for (const Hit& hit : hits) EXPECT_TRUE(found.emplace(hit.key, hit.score).second) << "unit " << hit.key << " twice";
    return found;
}

/// Units that come, change and go, as the index and one by one.
class RandomIndex : public ::testing::Test {
protected:
    void put(model::UnitKey key)
    {
        entries_[key] = make_entry(random_unit(random_, key));
        index_.add({entries_[key]});
    }

    void live(int changes)
    {
        std::vector<Entry> batch;
        for (int i = 0; i < 600; ++i) {
            batch.push_back(make_entry(random_unit(random_, ++last_)));
            entries_[last_] = batch.back();
        }
        index_.add(std::move(batch));
        for (int i = 0; i < changes; ++i) {
            put(++last_);
            if (random_() % 2 == 0) continue;
            const auto old = std::next(entries_.begin(), static_cast<std::ptrdiff_t>(random_() % entries_.size()))->first;
            index_.forget(old);
            entries_.erase(old);
            if (random_() % 2 == 0) put(old);
        }
    }

    void compare(const Question& asked, Language language, Score score) const
    {
        const auto expected = score_all(entries_, asked, language, score);
        ASSERT_EQ(by_key(index_.search(asked, language, score, all_of)), expected) << "at " << asked.min;
        Question few = asked;
        few.limit = 5;
        const auto best = by_key(index_.search(few, language, score, all_of));
        std::vector<double> scores;
        for (const auto& [key, value] : expected) scores.push_back(value);
        std::ranges::sort(scores, std::greater<>());
        const double floor = scores.size() < 5 ? 0 : scores[4];
        for (const auto& [key, value] : expected) ASSERT_TRUE(value < floor || best.contains(key)) << key << " scores " << value;
    }

    std::mt19937 random_{20260410};
    Index index_;
    std::map<model::UnitKey, Entry> entries_;
    model::UnitKey last_ = 0;
};

TEST_F(RandomIndex, FindsWhatScoringOneByOneFinds)
{
    live(700);
    live(0);
    EXPECT_GT(index_.segments().size(), 2U);
    for (const Language language : all_languages)
        for (const Score score : {Score::token, Score::character})
            for (const double min : {0.0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0})
                for (int round = 0; round < 8; ++round) compare(question(splice(random_, language), language, min), language, score);
}

TEST_F(RandomIndex, StaysShort)
{
    live(1500);
    EXPECT_LT(index_.segments().size(), 15U);
    std::size_t texts = 0;
    for (const auto& [key, entry] : entries_) texts += static_cast<std::size_t>(!entry.texts.kk.characters.empty());
    SegmentBuilder builder;
    index_.copy_to(builder, Language::kk, 0);
    EXPECT_EQ(Segment(make_segment(builder, {})).tokens(Language::kk).size(), texts) << "what is gone is left out";
}

TEST(Index, KnowsLongTextsAndStrangeOnes)
{
    std::string numbers, letters;
    for (int i = 0; i < 300; ++i) numbers += std::to_string(i) + " ";
    for (char32_t point = 0x4E00; point < 0x4E00 + 400; ++point) {
        letters += static_cast<char>(0xE0 | point >> 12U);
        letters += static_cast<char>(0x80 | (point >> 6U & 0x3FU));
        letters += static_cast<char>(0x80 | (point & 0x3FU));
    }
    const std::string texts[] = {numbers, numbers + "fin", letters, letters.substr(0, 900), "a", "😀", std::string(1000, 'a'), std::string(900, 'a'), "1 1 1 1 1 1", "1 1 1"};
    Index index;
    std::map<model::UnitKey, Entry> entries;
    std::vector<Entry> batch;
    for (model::UnitKey key = 1; key <= 200; ++key) {
        batch.push_back(make_entry(unit(key, {texts[static_cast<std::size_t>(key) % std::size(texts)], "", ""})));
        entries[key] = batch.back();
    }
    index.add(batch);
    for (const Score score : {Score::token, Score::character})
        for (const auto& text : texts)
            for (const double min : {0.2, 0.5, 0.7, 0.95}) {
                const auto asked = question(text, Language::fr, min);
                EXPECT_EQ(by_key(index.search(asked, Language::fr, score, all_of)), score_all(entries, asked, Language::fr, score)) << text << " at " << min;
            }
    EXPECT_TRUE(index.search(question("a", Language::ru, 0), Language::ru, Score::token, all_of).empty());
    EXPECT_TRUE(Index().search(question("a", Language::fr, 0), Language::fr, Score::character, all_of).empty());
}

TEST(Index, AnswersForAChangedUnitFromTheSegmentThatIsTold)
{
    const auto segment = [](model::UnitKey key, const std::string& text) {
        SegmentBuilder builder;
        builder.add(Language::fr, key, 0, parse(text, Language::fr));
        return std::make_shared<const Segment>(make_segment(builder, {}));
    };
    Index index;
    index.attach(segment(1, "Entrée libre"));
    index.attach(segment(1, "Entrée gratuite"));
    index.forget(1, 1);
    const auto find = [&](const char* text) { return index.search(question(text, Language::fr, 0.9), Language::fr, Score::token, all_of).size(); };
    EXPECT_EQ(find("Entrée libre"), 0U);
    EXPECT_EQ(find("Entrée gratuite"), 1U);
    index.forget(1);
    EXPECT_EQ(find("Entrée gratuite"), 0U);
    index.add({make_entry(unit(1, {"Places limitées", "", ""}))});
    EXPECT_EQ(find("Places limitées"), 1U);
}

/// A small segment as a file would hold it.
std::vector<std::uint64_t> small_segment()
{
    std::mt19937 random(7);
    SegmentBuilder builder;
    for (model::UnitKey key = 100; key < 112; ++key)
        for (const Language language : all_languages) builder.add(language, key, static_cast<std::uint8_t>(key % 4), parse(splice(random, language), language));
    return make_segment(builder, {.store = 42, .last_key = 111, .change = 5, .mark = 9});
}

TEST(Segment, IsReadAsItWasWritten)
{
    const auto bytes = small_segment();
    const Segment segment(std::as_bytes(std::span(bytes)), nullptr);
    EXPECT_EQ(segment.origin().store, 42U);
    EXPECT_EQ(segment.origin().last_key, 111);
    EXPECT_EQ(segment.origin().change, 5);
    EXPECT_EQ(segment.size(), 36U);
    SegmentBuilder again;
    for (const Language language : all_languages) segment.copy_to(again, language, [](model::UnitKey) { return true; });
    EXPECT_EQ(make_segment(again, segment.origin()), bytes) << "a copy is the same file";
    SegmentBuilder none;
    EXPECT_EQ(Segment(make_segment(none, {})).size(), 0U);
}

TEST(Segment, TellsOfEveryByteThatChanged)
{
    auto bytes = small_segment();
    const std::size_t size = bytes.size() * sizeof(std::uint64_t);
    std::size_t told = 0;
    for (std::size_t i = 0; i < size; ++i) {
        auto* const byte = reinterpret_cast<unsigned char*>(bytes.data()) + i;
        *byte ^= static_cast<unsigned char>(1U << (i % 8));
        try {
            Segment(std::as_bytes(std::span(bytes)), nullptr).check();
        } catch (const Error& error) {
            told += error.code() == ErrorCode::damaged || error.code() == ErrorCode::version ? 1 : 0;
        }
        *byte ^= static_cast<unsigned char>(1U << (i % 8));
    }
    EXPECT_GE(told + 64, size) << "but for the bytes between the header and the first array";
}

TEST(Segment, IsNotSearchedWhereItIsDamaged)
{
    auto bytes = small_segment();
    const auto asked = question("Entrée libre", Language::fr, 0.0);
    const std::size_t size = bytes.size() * sizeof(std::uint64_t);
    for (std::size_t i = 0; i < size; i += 3) {
        auto* const byte = reinterpret_cast<unsigned char*>(bytes.data()) + i;
        *byte ^= 0xFFU;
        try {
            Index index;
            index.attach(std::make_shared<const Segment>(std::as_bytes(std::span(bytes)), nullptr));
            for (const Score score : {Score::token, Score::character}) static_cast<void>(index.search(asked, Language::fr, score, all_of));
        } catch (const Error& error) {
            EXPECT_TRUE(error.code() == ErrorCode::damaged || error.code() == ErrorCode::version);
        }
        *byte ^= 0xFFU;
    }
    for (std::size_t cut = 0; cut < bytes.size(); cut += 7)
        EXPECT_THROW(Segment(std::as_bytes(std::span(bytes).first(cut)), nullptr), Error) << cut;
}

}  // namespace
