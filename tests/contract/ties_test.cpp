// Which of several plans of equal burden is the one.
#include <gtest/gtest.h>

#include "case.hpp"

namespace meanwhile::contract {
namespace {

/// Nothing costs anything, so that everything ties.
Case free_of_cost() {
  return Case{}.weights("'travel': 0, 'day': 0, 'makeUp': 0, 'missed': 0, 'late': 0");
}

TEST(Ties, AMinuteOfBurdenComesBeforeAnyNumberOfOfferings) {
  auto given = free_of_cost().offering("z", "TU 10:00-13:00").hours(3);
  given.offering("a", "MO 10:00-11:00").offering("b", "MO 11:00-12:00");
  given.offering("c", "MO 12:00-13:00").commitment("call", "TU 10:00-10:01", "'firm': false");
  EXPECT_EQ(given.plan().joined(), "a/onsite, b/onsite, c/onsite");
}

TEST(Ties, FewerJoinedOfferingsComeFirst) {
  auto given = free_of_cost().offering("z", "MO TU 10:00-11:00").hours(2);
  given.offering("a", "MO 10:00-11:00").offering("b", "TU 10:00-11:00");
  EXPECT_EQ(given.plan().joined(), "z/onsite");
}

TEST(Ties, ThenTheSmallestListOfNamesAndModalities) {
  auto given = free_of_cost().hours(2);
  given.offering("c", "MO 10:00-11:00").offering("b", "TU 10:00-11:00");
  given.offering("a", "MO 15:00-16:00", "'modality': ['onsite', 'online']");
  EXPECT_EQ(given.plan().joined(), "a/online, b/onsite");
}

TEST(Ties, NamesAndModalitiesAreComparedByTheirBytesTogether) {
  const auto first_of = [](std::string_view one, std::string_view other) {
    auto given = free_of_cost().hours(1);
    return given.offering(one, "MO 10:00-11:00").offering(other, "TU 10:00-11:00").plan().joined();
  };
  EXPECT_EQ(first_of("a2", "a10"), "a10/onsite");
  EXPECT_EQ(first_of("a", "B"), "B/onsite");
  EXPECT_EQ(first_of("a", "a-b"), "a-b/onsite");  // '-' comes before '/'
  EXPECT_EQ(first_of("a", "a1"), "a/onsite");     // '1' after it
}

/// Tuesday's hour clashes, and may be made up by two others; names and burden are the same.
Case with_two_make_ups(std::string_view b, std::string_view c) {
  auto given = free_of_cost().weights("'missed': 1000").commitment("job", "TU 10:00-11:00");
  given.offering("a", "MO TU 10:00-11:00", "'kind': 'individual'");
  given.offering("c", "MO 10:30-11:30, " + std::string{c});
  given.offering("b", "MO 10:30-11:30, " + std::string{b});
  return given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
}

TEST(Ties, ThenTheSmallestListOfSessionsByStart) {
  EXPECT_EQ(with_two_make_ups("FR 10:00-11:00", "TH 10:00-11:00").plan().sessions(),
            "a 11-30 10:00; c 12-03 10:00 for a 12-01 10:00");
  EXPECT_EQ(with_two_make_ups("TH 09:59-10:59", "TH 10:00-11:00").plan().sessions(),
            "a 11-30 10:00; b 12-03 09:59 for a 12-01 10:00");
}

TEST(Ties, SessionsAtOneTimeAreComparedByOffering) {
  EXPECT_EQ(with_two_make_ups("TH 10:00-11:00", "TH 10:00-11:00").plan().sessions(),
            "a 11-30 10:00; b 12-03 10:00 for a 12-01 10:00");
}

TEST(Ties, SessionsOfOneOfferingAreComparedByModality) {
  auto given = free_of_cost().weights("'missed': 1000").commitment("job", "TU 10:00-11:00");
  given.offering("a", "MO TU 10:00-11:00", "'kind': 'individual'");
  given.offering("b", "MO 10:30-11:30, TH 10:00-11:00", "'modality': ['onsite', 'online']");
  given.prescription("'kinds': [{'kind': 'individual', 'min': 1}]");
  EXPECT_EQ(given.plan().sessions(), "a 11-30 10:00; b 12-03 10:00 online for a 12-01 10:00");
}

TEST(Ties, AListThatIsTheBeginningOfAnotherComesFirst) {
  // Missing Tuesday's hour costs nothing, and making it up neither.
  auto later = with_two_make_ups("TH 10:00-11:00", "FR 10:00-11:00").weights("'missed': 0");
  EXPECT_EQ(later.plan().sessions(), "a 11-30 10:00");
  // But one that starts before the first makes the list smaller.
  auto earlier = with_two_make_ups("MO 08:00-09:00", "FR 10:00-11:00").weights("'missed': 0");
  EXPECT_EQ(earlier.plan().sessions(), "b 11-30 08:00 for a 12-01 10:00; a 11-30 10:00");
}

TEST(Ties, TheListOfSessionsGoesOverAllWeeks) {
  // In week 2 there is a session to come, so a make-up on Thursday of week 1 lies before it.
  auto given = with_two_make_ups("TH 10:00-11:00", "FR 10:00-11:00").weights("'missed': 0");
  given.prescription("'weeks': 2");
  EXPECT_EQ(given.plan().sessions(),
            "a 11-30 10:00; b 12-03 10:00 for a 12-01 10:00; a 12-07 10:00");
}

}  // namespace
}  // namespace meanwhile::contract
