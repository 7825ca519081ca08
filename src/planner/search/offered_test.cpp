#include "planner/search/offered.hpp"

#include <gtest/gtest.h>

#include <tuple>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// A group that is joined meeting by meeting, one whose seats are gone, one that teaches lessons,
/// and somebody who can only come on site.
struct Several : Asked {
  Several() {
    programme.modules.resize(2);
    programme.modules[1].id = ModuleId{"course"};
    programme.modules[1].entry = programme::Entry::cycle;
    programme.modules[1].lessons = 4;
    programme.closed_dates = {monday + std::chrono::days{7}};
    programme.offerings.resize(4, offering());
    for (const char* id : {"any", "full", "course"}) {
      programme::Offering& one = programme.offerings[++last];
      one.id = OfferingId{id};
    }
    programme.offerings[1].join = programme::Join::any;
    programme.offerings[2].seats = 3;
    programme.offerings[2].taken = 3;
    programme.offerings[3].module = ModuleId{"course"};
    programme.offerings[3].from = monday;
    person.life = {every_day("work", 7h, 9h + 30min), every_day("dinner", 12h, 14h)};
    person.life[1].firm = false;
  }
  std::size_t last = 0;
};

auto told(const BoardSlot& slot) {
  return std::tuple{slot.slot.id, slot.module,   slot.site,      slot.kind,     slot.clinical,
                    slot.rolling, slot.may_join, slot.may_visit, slot.week_from};
}

auto told(const Occasion& one) {
  return std::tuple{one.slot,   one.day,       one.start,     one.end,  one.credit,
                    one.lesson, one.late_from, one.cancelled, one.visit};
}

auto told(const Visit& one) {
  return std::tuple{one.occasion,        one.modality, one.passage.there, one.passage.back,
                    one.passage.blocked, one.clashes,  one.blocked};
}

template <class T>
auto all(const std::vector<T>& row) {
  std::vector<decltype(told(row[0]))> all;
  for (const T& one : row) all.push_back(told(one));
  return all;
}

void expect_the_same_board(const Several& given) {
  const Board alone{given.programme, given.person};
  const Board shared{Offered{given.programme, weeks_of(given.person)}, given.person};
  EXPECT_EQ(all(shared.slots), all(alone.slots));
  EXPECT_EQ(all(shared.occasions), all(alone.occasions));
  EXPECT_EQ(all(shared.visits), all(alone.visits));
  EXPECT_GT(alone.visits.size(), 10U);
}

TEST(Offered, MakesTheBoardThatIsMadeAlone) { expect_the_same_board({}); }

TEST(Offered, MakesTheBoardOfSomeoneOnAnotherClock) {
  Several given;
  given.person.client.zone = *time::Zone::named("Pacific/Auckland");
  expect_the_same_board(given);
  const Board board{given.programme, given.person};
  // Mondays at 10:00 are 23:00 there, in its summer: two hours after it is late.
  EXPECT_EQ(board.occasions[0].late_from, board.occasions[0].start - 120);
}

}  // namespace
}  // namespace meanwhile::planner
