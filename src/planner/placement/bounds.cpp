#include "planner/placement/bounds.hpp"

#include <algorithm>
#include <string>

#include "base/result.hpp"

namespace meanwhile::planner::placement {
namespace {

void expect(bool kept, const char* bound) {
  if (!kept) throw Bug(std::string("placement: ") + bound);
}

bool between(int least, int number, int most) { return least <= number && number <= most; }

/// That all are positions below `count`, each once.
bool are_some_of(std::vector<int> positions, std::size_t count) {
  std::ranges::sort(positions);
  return std::ranges::adjacent_find(positions) == positions.end() &&
         std::ranges::all_of(positions, [&](int position) {
           return between(0, position, static_cast<int>(count) - 1);
         });
}

void check_grid(const Grid& grid) {
  expect(between(1, grid.periods, 12), "periods of a day are 1 to 12");
  expect(between(1, grid.days, 64) && grid.times() <= 64, "times are 1 to 64");
}

void check_people(const Brief& brief) {
  expect(brief.strains.size() <= 16, "kinds of people are up to 16");
  for (const Strain& strain : brief.strains) {
    expect(strain.size() == std::size_t{1} << brief.grid.periods, "a strain has 2^periods figures");
    for (const int cost : strain) expect(between(-4000, cost, 4000), "a day costs -4000 to 4000");
  }
  expect(brief.people.size() <= 65'536, "people are up to 65,536");
  expect(brief.people.size() * static_cast<std::size_t>(brief.grid.days) <= 500'000,
         "days of people are up to 500,000");
  for (const int kind : brief.people)
    expect(between(0, kind, static_cast<int>(brief.strains.size()) - 1), "a person is of a kind");
}

void check_meeting(const Brief& brief, int m) {
  const Meeting& meeting = brief.meetings[static_cast<std::size_t>(m)];
  expect(are_some_of(meeting.people, brief.people.size()), "a meeting's people are known");
  expect(are_some_of(meeting.rooms, static_cast<std::size_t>(brief.rooms)), "its rooms are known");
  expect(are_some_of(meeting.times, static_cast<std::size_t>(brief.grid.times())),
         "its times are of the grid");
  expect(are_some_of(meeting.after, brief.meetings.size()), "what is before it is known");
  expect(std::ranges::count(meeting.after, m) == 0, "it is not before itself");
  expect(between(1, meeting.weight, 500'000), "its weight is 1 to 500,000");
}

}  // namespace

void check_bounds(const Brief& brief) {
  check_grid(brief.grid);
  expect(between(0, brief.rooms, 64), "rooms are up to 64");
  check_people(brief);
  expect(brief.meetings.size() <= 4096, "meetings are up to 4,096");
  for (int m = 0; m < static_cast<int>(brief.meetings.size()); ++m) check_meeting(brief, m);
}

}  // namespace meanwhile::planner::placement
