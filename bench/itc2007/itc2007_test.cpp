#include <gtest/gtest.h>

#include <functional>

#include "adapter.hpp"
#include "judge.hpp"

namespace meanwhile::itc2007 {
namespace {

/// Two events, two rooms, a feature, three students. Both events are attended by student 0, event 1
/// needs the feature that room 1 has, and event 0 is before it.
std::string small_text() {
  std::string text = "2 2 1 3\n2\n3\n";
  text += "1 1\n1 0\n0 1\n";  // students x events
  text += "0\n1\n";           // rooms x features
  text += "0\n1\n";           // events x features
  for (int i = 0; i < slots; ++i) text += "1\n";
  for (int i = 0; i < slots; ++i) text += i == 7 ? "0\n" : "1\n";
  return text + "0 1\n-1 0\n";  // events x events
}

Instance small() { return *read_instance(small_text(), "small.tim"); }

std::string refused(const std::string& text) {
  const auto read = read_instance(text, "small.tim");
  return read ? "read" : read.error().text;
}

std::string without_last(const std::string& text, std::size_t characters) {
  return text.substr(0, text.size() - characters);
}

TEST(ReadInstance, ReadsEveryTable) {
  const Instance read = small();
  EXPECT_EQ(read.room_size, (std::vector<int>{2, 3}));
  EXPECT_EQ(read.attends, (std::vector<std::vector<int>>{{1, 1}, {1, 0}, {0, 1}}));
  EXPECT_EQ(read.room_has, (std::vector<std::vector<int>>{{0}, {1}}));
  EXPECT_EQ(read.event_needs, (std::vector<std::vector<int>>{{0}, {1}}));
  EXPECT_EQ(read.may_be_at[1][7], 0);
  EXPECT_EQ(read.before, (std::vector<std::vector<int>>{{0, 1}, {-1, 0}}));
}

TEST(ReadInstance, NamesTheFileAndWhatItExpected) {
  const std::string text = small_text();
  EXPECT_EQ(refused(""), "small.tim:1: the file ends, expected the number of events, 1 to 2000");
  EXPECT_EQ(refused("2 x"), "small.tim:1: is \"x\", expected the number of rooms, 1 to 64");
  EXPECT_EQ(
      refused("2 2 1 99999999999999999999"),
      "small.tim:1: is \"99999999999999999999\", expected the number of students, 0 to 20000");
  EXPECT_EQ(refused("2 2 1 3\n2 -3"),
            "small.tim:2: is \"-3\", expected the size of room 1, 0 to 1000000");
  EXPECT_EQ(refused("2 2 1 3\n2\n3\n1 2"),
            "small.tim:4: is \"2\", expected students x events, row 0, column 1, 0 to 1");
  EXPECT_EQ(refused(without_last(text, 3)),
            "small.tim:102: the file ends, expected events x events, row 1, column 1, -1 to 1");
  EXPECT_EQ(refused(text + "4"), "small.tim:103: is \"4\", expected the end of the file");
}

TEST(ReadInstance, RefusesWhatIsNoWholeNumber) {
  for (const std::string one : {"2.5", "1e3", "0x2", "+2", "2,", "nan", "\x1b[2J", "\xff"})
    EXPECT_NE(refused(one + " 2 1 3"), "read") << one;
  EXPECT_EQ(refused("\x1b[2J 2"),
            "small.tim:1: is \"?[2J\", expected the number of events, 1 to 2000");
}

TEST(ReadInstance, RefusesEveryTextThatEndsEarlyOrGoesOn) {
  const std::string text = small_text();
  for (std::size_t length = 0; length + 2 < text.size(); ++length)
    EXPECT_NE(refused(text.substr(0, length)), "read") << length;
  EXPECT_NE(refused(text + text), "read");
}

std::string refused_solution(const std::string& text) {
  const auto read = read_solution(text, "small.sln", small());
  return read ? "read" : read.error().text;
}

TEST(ReadSolution, ReadsWhatIsWritten) {
  const Solution solution{{44, 1}, {-1, -1}};
  EXPECT_EQ(write_solution(solution), "44 1\n-1 -1\n");
  EXPECT_EQ(*read_solution(write_solution(solution), "small.sln", small()), solution);
}

TEST(ReadSolution, NamesTheFileAndWhatItExpected) {
  EXPECT_EQ(refused_solution("0 0\n"),
            "small.sln:2: the file ends, expected the slot of event 1, -1 to 44");
  EXPECT_EQ(refused_solution("45 0\n1 1"),
            "small.sln:1: is \"45\", expected the slot of event 0, -1 to 44");
  EXPECT_EQ(refused_solution("0 2\n1 1"),
            "small.sln:1: is \"2\", expected the room of event 0, 0 to 1");
  EXPECT_EQ(refused_solution("0 -1\n1 1"),
            "small.sln:1: is \"-1\", expected the room of event 0, 0 to 1");
  EXPECT_EQ(refused_solution("-1 0\n1 1"),
            "small.sln:1: is \"0\", expected the room of event 0, -1");
  EXPECT_EQ(refused_solution("0 0\n1 1\n2"), "small.sln:3: is \"2\", expected the end of the file");
}

std::vector<std::string> broken(const Solution& solution) {
  return judge(small(), solution).broken;
}

using Broken = std::vector<std::string>;

TEST(Judge, NamesEveryHardRuleThatIsBroken) {
  EXPECT_EQ(broken({{0, 0}, {1, 1}}), Broken{});
  EXPECT_EQ(broken({{6, 0}, {7, 1}}), Broken{"event 1: its slot is not allowed"});
  EXPECT_EQ(broken({{0, 0}, {1, 0}}), Broken{"event 1: its room lacks feature 0"});
  EXPECT_EQ(broken({{2, 0}, {1, 1}}), Broken{"event 0: is not before event 1"});
  EXPECT_EQ(broken({{1, 0}, {1, 1}}),
            (Broken{"event 0: is not before event 1", "event 1: student 0 is in two places"}));
  EXPECT_EQ(broken({{1, 1}, {1, 1}}).front(), "event 0: shares its room with event 1");
}

TEST(Judge, NamesARoomThatIsTooSmall) {
  Instance instance = small();
  instance.room_size[0] = 1;
  EXPECT_EQ(judge(instance, {{0, 0}, {1, 1}}).broken, Broken{"event 0: its room is too small"});
}

TEST(Judge, ReadsPrecedenceInEitherHalfOfTheTable) {
  Instance instance = small();
  instance.before = {{0, -1}, {0, 0}};
  EXPECT_EQ(judge(instance, {{0, 0}, {1, 1}}).broken, Broken{"event 0: is not after event 1"});
  instance.before = {{0, 0}, {1, 0}};
  EXPECT_EQ(judge(instance, {{0, 0}, {1, 1}}).broken, Broken{"event 0: is not after event 1"});
}

TEST(Judge, CountsTheStudentsOfWhatIsLeftOut) {
  const Verdict verdict = judge(small(), {{-1, -1}, {1, 1}});
  EXPECT_TRUE(verdict.broken.empty());
  EXPECT_EQ(verdict.distance, 2);
}

/// A student who attends every event, and the slots of the events.
Verdict one_student(const std::vector<int>& at_slots) {
  Instance instance;
  instance.events = static_cast<int>(at_slots.size());
  instance.rooms = instance.students = 1;
  instance.room_size = {1};
  instance.attends = {std::vector<int>(at_slots.size(), 1)};
  instance.room_has = {{}};
  instance.event_needs.resize(at_slots.size());
  instance.may_be_at.assign(at_slots.size(), std::vector<int>(slots, 1));
  instance.before.assign(at_slots.size(), std::vector<int>(at_slots.size()));
  Solution solution;
  for (const int slot : at_slots) solution.push_back({slot, 0});
  const Verdict verdict = judge(instance, solution);
  EXPECT_TRUE(verdict.broken.empty());
  EXPECT_EQ(brief_of(instance).strains[0].size(), 512u);
  return verdict;
}

TEST(Judge, CountsLastSlotsThirdsInARowAndSingleEvents) {
  EXPECT_EQ(one_student({0, 1}).soft(), 0);
  EXPECT_EQ(one_student({0, 1, 2}).in_a_row, 1);
  EXPECT_EQ(one_student({0, 1, 2, 3}).in_a_row, 2);
  EXPECT_EQ(one_student({0, 1, 3, 4}).soft(), 0);
  EXPECT_EQ(one_student({7, 8}).last_slots, 1);
  EXPECT_EQ(one_student({7, 8, 9, 10}).soft(), 1);  // the night is between them
  EXPECT_EQ(one_student({5}).single, 1);
  EXPECT_EQ(one_student({8}).soft(), 2);
  EXPECT_EQ(one_student({0, 44}).soft(), 3);
}

TEST(Adapter, AsksForWhatTheInstanceSays) {
  const auto brief = brief_of(small());
  EXPECT_EQ(brief.grid, (planner::placement::Grid{5, 9}));
  ASSERT_EQ(brief.meetings.size(), 2u);
  EXPECT_EQ(brief.meetings[0].rooms, (std::vector<int>{0, 1}));
  EXPECT_EQ(brief.meetings[1].rooms, (std::vector<int>{1}));
  EXPECT_EQ(brief.meetings[1].people, (std::vector<int>{0, 2}));
  EXPECT_EQ(brief.meetings[1].after, (std::vector<int>{0}));
  EXPECT_EQ(brief.meetings[1].times.size(), 44u);
  EXPECT_EQ(brief.meetings[0].weight, 2);
}

/// Every shape of a day costs the search what the judge says of it.
TEST(Adapter, WeighsDaysAsTheJudgeDoes) {
  const auto strain = brief_of(small()).strains[0];
  for (unsigned day = 1; day < 512; ++day) {
    std::vector<int> attended;
    for (int slot = 0; slot < slots_a_day; ++slot)
      if ((day >> slot & 1U) != 0) attended.push_back(slot);
    EXPECT_EQ(strain[day], one_student(attended).soft()) << day;
  }
  EXPECT_EQ(strain[0], 0);
}

TEST(Adapter, SolvesASmallInstanceToItsEnd) {
  const auto placement = planner::placement::place(
      brief_of(small()), 1, {[asked = 0]() mutable { return asked++ / 50.0; }});
  const Verdict verdict = judge(small(), solution_of(placement));
  EXPECT_TRUE(verdict.broken.empty());
  EXPECT_EQ(verdict.distance, 0);
  EXPECT_EQ(verdict.soft(), 2);  // who attends one event only has a single one on its day
  EXPECT_EQ(placement.strain, 2);
}

}  // namespace
}  // namespace meanwhile::itc2007
