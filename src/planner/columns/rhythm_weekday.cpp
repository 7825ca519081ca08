// What a rhythm's sessions of one weekday cost together.
#include <algorithm>
#include <numeric>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_entries = 6'000;
constexpr Minute beyond_the_date = 3 * 1440;  // after its midnight: no session of it ends so late

}  // namespace

Rhythm::Layout::Weekday::Weekday(Layout& layout, int day)
    : layout_(layout),
      rhythm_(layout.rhythm_),
      board_(layout.board_),
      prices_(layout.prices_),
      keeper_(board_, prices_),
      day_(day) {
  std::vector<int> all(rhythm_.parts_.size());
  std::iota(all.begin(), all.end(), 0);
  here_ = rhythm_.meeting_on(day, all);
  // Those that meet on other days too come first, so that whatever follows one is of its group.
  std::ranges::stable_partition(here_,
                                [&](int part) { return !rhythm_.parts_[at(part)].single(); });
  find_alike();
  find_what_each_is();
}

void Rhythm::Layout::Weekday::find_what_each_is() {
  for (const int part : here_) {
    const Occasion& usual = layout_.occasion_of(part, day_, 0);
    One one{{}, usual.length(), rhythm_.parts_[at(part)].single(), {}, {}};
    layout_.add(part, day_, one.brings);
    rhythm_.mark_kept(layout_.slot_of(part), one.brings);
    for (const int other : here_) {
      const Occasion& its = layout_.occasion_of(other, day_, 0);
      one.beside.push_back(layout_.slot_of(other) != layout_.slot_of(part) &&
                           (usual.start >= its.end || its.start >= usual.end));
    }
    for (const Alike& alike : alike_) one.visits.push_back(visit_of(part, alike.week));
    ones_.push_back(std::move(one));
  }
}

void Rhythm::Layout::Weekday::lay_out() {
  rhythm_.days_[at(day_)].push_back({{}, {Gain{}}, {Entry{}}});
  add_to(0, 0, {}, 0);
}

void Rhythm::Layout::Weekday::find_alike() {
  alike_.clear();
  std::vector<std::vector<Minute>> looks;
  for (int week = 0; week < board_.week_count(); ++week) {
    if (board_.closed[at(week * 7 + day_)]) continue;
    std::vector<Minute> look = look_of(week);
    const auto known = std::ranges::find(looks, look);
    if (known == looks.end()) alike_.push_back({week, 0, 0});
    Alike& alike = alike_[static_cast<std::size_t>(known - looks.begin())];
    if (known == looks.end()) looks.push_back(std::move(look));
    ++alike.count;
    const auto from = board_.closed.begin() + week * 7;
    if (std::find(from, from + 7, true) != from + 7) ++alike.beside_closed;
  }
}

/// All that the price of a date hangs on, from its midnight on.
std::vector<Minute> Rhythm::Layout::Weekday::look_of(int week) const {
  const Minute midnight = (week * 7 + day_) * 1440;
  const auto next_firm = [&](const Passage& passage) {
    return std::min(passage.next_firm - midnight, beyond_the_date);
  };
  std::vector<Minute> look;
  for (const int part : here_) {
    const int number = visit_of(part, week);
    const Visit& visit = board_.visit(number);
    const Occasion& occasion = board_.occasion(visit.occasion);
    const VisitPrice& price = prices_.visit[at(number)];
    const auto of = [&](Cost cost) { return static_cast<Minute>(cost / prices_.per_total); };
    look.insert(look.end(), {occasion.start - midnight, occasion.end - midnight,
                             visit.passage.there, visit.passage.back, next_firm(visit.passage),
                             occasion.late_from - midnight, of(price.core), of(price.there),
                             of(price.back), of(price.soft_close - price.soft_open)});
    for (int i = visit.company_from; i < visit.company_from + visit.company_count; ++i) {
      const Passage& passage = board_.company[at(i)].passage;
      look.insert(look.end(), {passage.there, passage.back, next_firm(passage)});
    }
  }
  return look;
}

/// Every combination of sessions of this weekday that goes together, each of them of some use
/// beside the others.
void Rhythm::Layout::Weekday::add_to(std::size_t from, std::size_t group, const Gain& so_far,
                                     std::int32_t length) {
  for (std::size_t i = from; i < ones_.size(); ++i) {
    const One& one = ones_[i];
    const std::int32_t longer = length + one.length;
    if (longer > layout_.most_a_day_ || !goes_beside(one)) continue;
    Gain brought = so_far;
    for (std::size_t field = 0; field < rhythm_.fields_; ++field)
      brought[field] += one.brings[field];
    joined_.push_back(i);
    if (all_are_useful(brought)) {
      Entry entry;
      if (joined_.size() > together || entries_ >= most_entries)
        rhythm_.complete_ = false;
      else if (price(entry)) {
        const std::size_t its_group = one.single ? group : group_of_joined();
        put(its_group, brought, entry);
        add_to(i + 1, its_group, brought, longer);
      }
    }
    joined_.pop_back();
  }
}

bool Rhythm::Layout::Weekday::goes_beside(const One& one) const {
  return std::ranges::all_of(joined_, [&](std::size_t other) { return one.beside[other]; });
}

/// As a week counts it.
Rhythm::Gain Rhythm::Layout::Weekday::counted(Gain gain) const {
  gain[clinical_days] = gain[credit] > 0 ? 1 : 0;
  for (std::size_t i = first_other; i < rhythm_.fields_; ++i)
    gain[i] = std::min(gain[i], rhythm_.most_[i]);
  return gain;
}

/// Without any one of them less would be reached of what is asked for.
bool Rhythm::Layout::Weekday::all_are_useful(const Gain& brought) const {
  if (joined_.size() < 2) return true;
  const Gain all = counted(brought);
  return std::ranges::none_of(joined_, [&](std::size_t i) {
    if (!ones_[i].single) return false;
    Gain less = brought;
    for (std::size_t field = 0; field < rhythm_.fields_; ++field)
      less[field] -= ones_[i].brings[field];
    less = counted(less);
    if (rhythm_.least_[credit] == 0) less[credit] = all[credit];
    return less == all;
  });
}

std::size_t Rhythm::Layout::Weekday::group_of_joined() {
  std::vector<int> several;
  for (const std::size_t i : joined_) several.push_back(here_[i]);
  std::vector<Group>& groups = rhythm_.days_[at(day_)];
  groups.push_back({std::move(several), {}, {}});
  return groups.size() - 1;
}

void Rhythm::Layout::Weekday::put(std::size_t number, const Gain& brought, Entry entry) {
  const Gain gain = counted(brought);
  if (gain[credit] > rhythm_.most_credit_) return;
  std::size_t singles = 0;
  for (const std::size_t i : joined_)
    if (ones_[i].single) entry.singles[singles++] = here_[i];
  Group& group = rhythm_.days_[at(day_)][number];
  const auto known = std::ranges::find(group.gains, gain);
  entry.gain = static_cast<int>(known - group.gains.begin());
  if (known == group.gains.end()) group.gains.push_back(gain);
  group.entries.push_back(entry);
  ++entries_;
}

/// What they cost in all weeks; false where they don't go together.
bool Rhythm::Layout::Weekday::price(Entry& entry) {
  Cost whole = 0;
  Cost core = 0;
  Cost least = 0;
  Cost saved = 0;
  for (std::size_t number = 0; number < alike_.size(); ++number) {
    const auto& [week, count, beside_closed] = alike_[number];
    visits_.clear();
    for (const std::size_t i : joined_) visits_.push_back(ones_[i].visits[number]);
    std::ranges::sort(visits_, {}, [&](int visit) { return board_.occasion_of(visit).start; });
    const Cost cost = keeper_.price_day(visits_);
    if (cost >= impossible) return false;
    Cost cores = 0;
    Cost there = 0;
    Cost back = 0;
    for (const int visit : visits_) {
      const VisitPrice& price = prices_.visit[at(visit)];
      cores += price.core;
      if (!board_.visit(visit).onsite()) continue;
      there = std::max(there, price.there_least);
      back = std::max(back, price.back_least);
    }
    const Cost on_a_date = cores + prices_.day + there + back;
    whole += count * cost;
    core += count * cores;
    least += count * on_a_date;
    saved += beside_closed * (cost - on_a_date);
  }
  const auto minutes = [&](Cost sum) { return static_cast<std::int32_t>(sum / prices_.per_total); };
  entry.burden = minutes(whole);
  entry.settled = minutes(whole - saved);
  entry.least = minutes(least);
  entry.core = minutes(core);
  return true;
}

int Rhythm::Layout::Weekday::visit_of(int part, int week) const {
  const programme::Modality modality = rhythm_.parts_[at(part)].seats.front().modality;
  return layout_.occasion_of(part, day_, week).visit[at(modality)];
}

}  // namespace meanwhile::planner
