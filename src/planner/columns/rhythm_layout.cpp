#include "planner/columns/rhythm_layout.hpp"

#include <algorithm>

#include "planner/columns/rhythm_weekday.hpp"
#include "planner/search/week_answer.hpp"

namespace meanwhile::planner {

Rhythm::Layout::Layout(Rhythm& rhythm, const Laid& laid)
    : rhythm_(rhythm),
      board_(laid.board),
      prices_(laid.prices),
      choices_(laid.choices),
      drawing_(rhythm.member_, laid.board, laid.choices) {}

void Rhythm::Layout::lay_out() {
  find_demands();
  find_gaps();
  find_parts();
  for (int part = 0; part < static_cast<int>(rhythm_.parts_.size()); ++part)
    brings_.push_back(brought_by(part));
  find_visitable();
  for (int day = 0; day < 7; ++day) Weekday{*this, day}.lay_out();
  Together nothing;
  join_more(0, nothing, 0);
  let_go_of_spare_room();
}

void Rhythm::Layout::let_go_of_spare_room() {
  rhythm_.parts_.shrink_to_fit();
  rhythm_.together_.shrink_to_fit();
  rhythm_.loose_.shrink_to_fit();
  rhythm_.visitable_.shrink_to_fit();
  for (std::vector<Group>& day : rhythm_.days_) {
    day.shrink_to_fit();
    for (Group& group : day) group.gains.shrink_to_fit();
  }
}

void Rhythm::Layout::find_gaps() {
  for (int days = 0; days < 128; ++days) {
    const bool with_closed = gaps_allowed_when(static_cast<DayBits>(days), true);
    const bool else_ = gaps_allowed_when(static_cast<DayBits>(days), false);
    rhythm_.gaps_[at(days)] =
        with_closed ? Gaps::allowed : (else_ ? Gaps::with_make_ups : Gaps::never);
  }
}

bool Rhythm::Layout::gaps_allowed_when(DayBits days, bool closed) const {
  if (!board_.gaps_matter) return true;
  int last_day = -1;
  for (int week = 0; week < board_.week_count(); ++week) {
    DayBits attended = days;
    for (int i = 0; closed && i < 7; ++i)
      if (board_.closed[at(week * 7 + i)]) attended &= static_cast<DayBits>(~(1 << i));
    if (!gaps_allowed(board_, week, last_day, attended)) return false;
    if (attended != 0) last_day = week * 7 + std::bit_width(attended) - 1;
  }
  return true;
}

bool Rhythm::Layout::is_joined(int part, const std::vector<int>& joined) const {
  return std::ranges::any_of(joined, [&](int other) { return slot_of(other) == slot_of(part); });
}

/// A part meets on the same days in every week.
const Occasion& Rhythm::Layout::occasion_of(int part, int day, int week) const {
  const std::vector<int>& days = rhythm_.parts_[at(part)].days;
  const auto place = static_cast<int>(std::ranges::find(days, day) - days.begin());
  return board_.occasion(board_.slot(slot_of(part)).week_from[at(week)] + place);
}

Rhythm::Rhythm(const Member& member, const Keepable& keepable, const Laid& laid)
    : member_(member), keepable_(keepable) {
  Layout{*this, laid}.lay_out();
}

/// Those of some parts that meet on a weekday.
std::vector<int> Rhythm::meeting_on(int day, const std::vector<int>& parts) const {
  std::vector<int> here;
  for (const int part : parts)
    if (const auto& days = parts_[at(part)].days; std::ranges::find(days, day) != days.end())
      here.push_back(part);
  return here;
}

}  // namespace meanwhile::planner
