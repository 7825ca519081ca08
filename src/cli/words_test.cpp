#include "cli/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace meanwhile::cli {
namespace {

std::vector<std::string_view> sentences(const Words& w) {
  std::vector<std::string_view> all{w.date,
                                    w.dated_year,
                                    w.last_joint,
                                    w.week_title,
                                    w.week_span,
                                    w.others_differ.one,
                                    w.others_differ.many,
                                    w.all_differ,
                                    w.fits,
                                    w.this_week,
                                    w.all_weeks,
                                    w.treatment,
                                    w.days_counted.one,
                                    w.days_counted.many,
                                    w.travel,
                                    w.no_travel,
                                    w.nothing_touched,
                                    w.touched,
                                    w.touched_named,
                                    w.late,
                                    w.cut_short,
                                    w.gone,
                                    w.late_evenings.one,
                                    w.late_evenings.many,
                                    w.make_ups.one,
                                    w.make_ups.many,
                                    w.missed.one,
                                    w.missed.many,
                                    w.cancelled.one,
                                    w.cancelled.many,
                                    w.burden,
                                    w.no_burden,
                                    w.your_groups,
                                    w.onsite,
                                    w.online,
                                    w.from_date,
                                    w.until_date,
                                    w.make_ups_title,
                                    w.in_place_of,
                                    w.dialled_in,
                                    w.went_there,
                                    w.missed_title,
                                    w.why_clash,
                                    w.why_cancelled,
                                    w.short_week,
                                    w.more,
                                    w.others_title,
                                    w.no_others,
                                    w.others_not_found,
                                    w.instead,
                                    w.also,
                                    w.only_without,
                                    w.same_groups,
                                    w.does_not_fit,
                                    w.one_is_enough.one,
                                    w.one_is_enough.many,
                                    w.nothing_helps,
                                    w.yours,
                                    w.programmes,
                                    w.clinical,
                                    w.would_give,
                                    w.not_written,
                                    w.not_held,
                                    w.barred,
                                    w.free,
                                    w.clashes.one,
                                    w.clashes.many,
                                    w.cycle_week,
                                    w.cohort_week,
                                    w.of_companion,
                                    w.cancelled_dates,
                                    w.in_the_plan,
                                    w.not_in_the_plan,
                                    w.same_time,
                                    w.not_needed,
                                    w.to_make_up,
                                    w.no_plan,
                                    w.next_title,
                                    w.try_alternatives,
                                    w.try_ics,
                                    w.try_svg};
  const auto add = [&all](const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
  add(w.barriers), add(w.in_the_way), add(w.exceeds_alone), add(w.exceeds_on_top);
  add(w.days), add(w.months), add(w.tones), add(w.burden_parts), add(w.labels), add(w.columns);
  return all;
}

/// The names in braces that a sentence asks to be filled in.
std::multiset<std::string_view> names_in(std::string_view sentence) {
  std::multiset<std::string_view> names;
  for (std::size_t open; (open = sentence.find('{')) != std::string_view::npos;) {
    const std::size_t close = sentence.find('}', open);
    names.insert(sentence.substr(open, close - open));
    sentence.remove_prefix(close);
  }
  return names;
}

TEST(Words, EveryLanguageSaysEverythingWithTheSameFigures) {
  const auto en = sentences(english()), es = sentences(spanish());
  ASSERT_EQ(en.size(), es.size());
  for (std::size_t i = 0; i < en.size(); ++i) {
    EXPECT_FALSE(en[i].empty()) << i;
    EXPECT_FALSE(es[i].empty()) << en[i];
    EXPECT_EQ(names_in(en[i]), names_in(es[i])) << en[i];
  }
}

TEST(Words, EveryNounOfTheOneLanguageIsKnownInTheOther) {
  for (const Noun& noun : english().nouns)
    EXPECT_NE(std::ranges::find(spanish().nouns, noun.id, &Noun::id), spanish().nouns.end())
        << noun.id;
}

TEST(WordsOf, FollowsTheFirstLanguageThatWeHave) {
  people::Client client;
  EXPECT_EQ(words_of(client).language, "en");
  client.languages = {"fr", "es", "en"};
  EXPECT_EQ(words_of(client).language, "es");
  client.languages = {"fr"};
  EXPECT_EQ(words_of(client).language, "en");
}

}  // namespace
}  // namespace meanwhile::cli
