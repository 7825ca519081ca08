// The timetable of a network, in the manner of published ones. Of 30 programmes that publish days
// and clock times, blocks are mostly three hours long; Monday to Thursday are in use and Friday and
// Saturday seldom; half begin before 14:00 and a quarter from 17:00. Three ways to attend are seen:
// a fixed block (track), so many days out of those on offer (open), and a week that is composed of
// a short core and skills groups. A small group has 8 to 12 people, psychoeducation 16 to 20.
#include "cohort/network.hpp"

namespace meanwhile::bench {
namespace {

using Days = std::vector<int>;

const std::vector<Share<Days>> day_patterns{
    {{0, 2, 4}, 300}, {{0, 1, 3}, 250}, {{0, 2, 3}, 250}, {{1, 3, 4}, 100}, {{1, 2, 3}, 100}};
const std::vector<Share<Days>> evening_patterns{
    {{0, 1, 3}, 350}, {{0, 2, 3}, 350}, {{1, 2, 3}, 200}, {{0, 1, 2}, 100}};
const std::vector<long> day_starts{9 * 60,       9 * 60,  9 * 60 + 30, 10 * 60,
                                   10 * 60 + 30, 13 * 60, 13 * 60};
const std::vector<long> evening_starts{17 * 60 + 30, 17 * 60 + 30, 18 * 60, 18 * 60, 18 * 60 + 30};

/// What a timetable is made of, in groups of a thousand. The more people an offering must bear, the
/// more of it is open: such a group takes in several times as many.
std::vector<Share<Role>> mix(int load) {
  const long open = load < 5 ? 120 : load < 13 ? 210 : 260;
  return {{Role::track, 430 - open / 2},
          {Role::core, 260 - open / 2},
          {Role::open, open},
          {Role::skills, 210},
          {Role::individual, 40},
          {Role::family, 45},
          {Role::peer, 15}};
}

void meet(Group& group, const Days& days, long start, long length) {
  for (const int day : days) group.meetings.push_back({day, start, length, 0});
}

/// Three times three hours; in some evenings three and a half with a meal that does not count.
void make_track(Chance& chance, Group& group) {
  group.module = "core";
  const auto& days = draw(chance, group.evening ? evening_patterns : day_patterns);
  meet(group, days, chance.pick(group.evening ? evening_starts : day_starts), 180);
  if (group.evening && chance.percent(20))
    for (auto& one : group.meetings) one = {one.day, 17 * 60 + 30, 210, 190};
  if (group.evening && chance.percent(15)) group.meetings.back() = {5, 9 * 60, 180, 0};
}

/// Three times two hours, to be joined by skills groups.
void make_core(Chance& chance, Group& group) {
  group.module = "core";
  const auto& days = draw(chance, group.evening ? evening_patterns : day_patterns);
  meet(group, days, chance.pick(group.evening ? evening_starts : day_starts), 120);
}

/// Come on so many of these days.
void make_open(Chance& chance, Group& group, int load) {
  group.module = "core";
  group.any = true;
  if (group.evening) {
    meet(group, {0, 1, 2, 3}, chance.pick(evening_starts), 180);
    if (chance.percent(60)) group.meetings.push_back({5, 9 * 60, 180, 0});
    return;
  }
  meet(group, {0, 1, 2, 3, 4}, chance.pick(std::vector<long>{9 * 60, 9 * 60 + 30}), 180);
  if (load >= 8) meet(group, {0, 1, 2, 3}, 13 * 60, 180);
}

/// An hour and a half on one day, on two, or on one of several that each person picks.
void make_skills(Chance& chance, Group& group, int load) {
  const bool large = load >= 13;
  const long start =
      chance.pick(group.evening ? std::vector<long>{17 * 60 + 30, 18 * 60, 19 * 60}
                                : std::vector<long>{9 * 60, 11 * 60, 13 * 60, 15 * 60});
  group.any = chance.percent(large ? 80 : 55);
  const long days = group.any               ? chance.between(3, 4) + (large ? 1 : 0)
                    : group.module == "dbt" ? 1
                                            : 2;
  meet(group, chance.pick(group.evening ? Days{0, 1, 2, 3, 5} : Days{0, 1, 2, 3, 4}, days), start,
       90);
  for (auto& one : group.meetings)
    if (one.day == 5) one.start = 10 * 60;
}

/// One therapist's week.
void make_individual(Chance& chance, Group& group) {
  group.module = "one";
  group.any = true;
  for (const int day : chance.pick(Days{0, 1, 2, 3, 4}, 4))
    for (long hour = group.evening ? 15 : 9; hour < (group.evening ? 20 : 14); ++hour)
      if (hour != 12) group.meetings.push_back({day, hour * 60, 50, 0});
}

void make_weekly(Chance& chance, Group& group) {
  group.module = group.role == Role::family ? "family" : "wellness";
  const bool saturday = chance.percent(25);
  const int day = saturday ? 5 : static_cast<int>(chance.between(0, 3));
  const long start =
      saturday ? 10 * 60 : chance.pick(std::vector<long>{17 * 60 + 30, 18 * 60, 18 * 60 + 30});
  meet(group, {day}, start, group.role == Role::family ? 90 : 60);
}

/// Every site teaches every skill, as far as it has groups enough.
void teach_skills(std::vector<Group>& groups, int sites) {
  static const Texts in_turn{"cbt", "relapse", "dbt", "cbt", "relapse"};
  std::vector<std::size_t> taught(static_cast<std::size_t>(sites), 0);
  for (auto& group : groups)
    if (group.role == Role::skills)
      group.module = in_turn[taught[static_cast<std::size_t>(group.site)]++ % in_turn.size()];
}

void make_meetings(Chance& chance, Group& group, int load) {
  switch (group.role) {
    case Role::track: return make_track(chance, group);
    case Role::core: return make_core(chance, group);
    case Role::open: return make_open(chance, group, load);
    case Role::skills: return make_skills(chance, group, load);
    case Role::individual: return make_individual(chance, group);
    case Role::family:
    case Role::peer: return make_weekly(chance, group);
  }
}

/// Groups of a large network are as large as psychoeducation is elsewhere.
long draw_seats(Chance& chance, const Group& group, int load) {
  if (group.role == Role::individual) return 1;
  if (load >= 13) return chance.between(14, 20);
  return group.role == Role::skills ? chance.between(12, 16) : chance.between(8, 14);
}

/// Most run since the autumn; a course of lessons begins anew every few weeks.
void draw_dates(Chance& chance, Group& group, const Calendar& calendar) {
  const long ago = group.module == "dbt" ? 4 * chance.between(1, 4) : chance.between(4, 16);
  const long late = group.module == "dbt" && chance.percent(30) ? chance.between(1, 3) : 0;
  group.from = days_after(calendar.monday, 7 * (late - ago));
  if (group.role == Role::skills && chance.percent(4))
    group.until = days_after(calendar.monday, 7 * chance.between(6, 9) - 1);
  if (group.role != Role::individual && chance.percent(5)) {
    const auto day = group
                         .meetings[static_cast<std::size_t>(
                             chance.between(0, static_cast<long>(group.meetings.size()) - 1))]
                         .day;
    group.except = days_after(calendar.monday, 7 * chance.between(1, 10) + day);
  }
}

void draw_modality(Chance& chance, Group& group) {
  const long where = chance.between(1, 100);
  group.onsite = where > (group.evening ? 25 : 15);
  group.online = !group.onsite || where > 92;
}

}  // namespace

std::vector<Group> draw_groups(Chance& chance, const Size& size, const Calendar& calendar) {
  std::vector<Group> groups(static_cast<std::size_t>(size.offerings));
  const auto kinds = mix(size.load());
  for (int i = 0; i < size.offerings; ++i) {
    auto& group = groups[static_cast<std::size_t>(i)];
    group.site = i % size.sites();
    group.id = "g" + std::to_string(1000 + i).substr(1);
    group.role = draw(chance, kinds);
  }
  teach_skills(groups, size.sites());
  for (auto& group : groups) {
    group.evening = chance.percent(52);
    draw_modality(chance, group);
    make_meetings(chance, group, size.load());
    group.seats = draw_seats(chance, group, size.load());
    draw_dates(chance, group, calendar);
    if (group.role == Role::open && chance.percent(6)) group.language = "es";
  }
  return groups;
}

}  // namespace meanwhile::bench
