// What a rhythm's sessions of one weekday cost together.
#include <algorithm>
#include <numeric>

#include "planner/columns/rhythm_weekday.hpp"

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
  std::stable_partition(here_.begin(), here_.end(),
                        [&](int part) { return !rhythm_.parts_[at(part)].single(); });
  find_alike();
  find_what_each_is();
}

void Rhythm::Layout::Weekday::find_what_each_is() {
  for (std::size_t i = 0; i < here_.size(); ++i) {
    const int part = here_[i];
    const Occasion& usual = layout_.occasion_of(part, day_, 0);
    One one{layout_.brings(part, day_),
            usual.length(),
            rhythm_.parts_[at(part)].single(),
            ChoiceSet{here_.size()},
            0,
            {}};
    for (std::size_t later = i + 1; later < here_.size(); ++later) {
      const Occasion& its = layout_.occasion_of(here_[later], day_, 0);
      if (its.slot != usual.slot && (usual.start >= its.end || its.start >= usual.end))
        one.beside.add(static_cast<int>(later));
    }
    for (const Alike& alike : alike_) {
      one.visits.push_back(visit_of(part, alike.week));
      one.core += alike.count * prices_.visit[at(one.visits.back())].core;
    }
    ones_.push_back(std::move(one));
  }
}

void Rhythm::Layout::Weekday::lay_out() {
  rhythm_.days_[at(day_)].push_back({{}, {Gain{}}, {}});
  entries_.emplace_back(0, Entry{});
  open_.assign(together + 2, ChoiceSet{ones_.size()});
  for (std::size_t i = 0; i < ones_.size(); ++i) open_.front().add(static_cast<int>(i));
  add_to(0, {}, 0);
  hand_over_entries();
}

void Rhythm::Layout::Weekday::find_alike() {
  std::vector<std::vector<Cost>> looks;
  std::vector<Cost> look;
  for (int week = 0; week < board_.week_count(); ++week) {
    if (board_.closed[at(week * 7 + day_)]) continue;
    find_look(week, look);
    const auto known = std::ranges::find(looks, look);
    if (known == looks.end()) alike_.push_back({week, 0, 0});
    Alike& alike = alike_[static_cast<std::size_t>(known - looks.begin())];
    if (known == looks.end()) looks.push_back(look);
    ++alike.count;
    const auto from = board_.closed.begin() + week * 7;
    if (std::find(from, from + 7, true) != from + 7) ++alike.beside_closed;
  }
}

/// All that the price of a date hangs on, from where its first part starts: so clocks that change
/// with the seasons change nothing.
void Rhythm::Layout::Weekday::find_look(int week, std::vector<Cost>& look) const {
  look.clear();
  if (here_.empty()) return;
  const int first = visit_of(here_.front(), week);
  const Minute origin = board_.occasion_of(first).start;
  const Cost soft_before = prices_.visit[at(first)].soft_open;
  const auto next_firm = [&](const Passage& passage) {
    return std::min(passage.next_firm - origin, beyond_the_date);
  };
  for (const int part : here_) {
    const int number = visit_of(part, week);
    const Visit& visit = board_.visit(number);
    const Occasion& occasion = board_.occasion(visit.occasion);
    const VisitPrice& price = prices_.visit[at(number)];
    for (const Minute minutes :
         {occasion.start - origin, occasion.end - origin, visit.passage.there, visit.passage.back,
          next_firm(visit.passage), occasion.late_from - origin})
      look.push_back(minutes);
    look.insert(look.end(),
                {price.core, price.there, price.back, price.there_least, price.back_least,
                 price.soft_open - soft_before, price.soft_close - soft_before});
    for (int i = visit.company_from; i < visit.company_from + visit.company_count; ++i) {
      const Passage& passage = board_.company[at(i)].passage;
      for (const Minute minutes : {passage.there, passage.back, next_firm(passage)})
        look.push_back(minutes);
    }
  }
}

/// Every combination of sessions of this weekday that goes together, each of them of some use
/// beside the others.
void Rhythm::Layout::Weekday::add_to(std::size_t group, const Gain& so_far, std::int32_t length) {
  open_[joined_.size()].each([&](int number) {
    const One& one = ones_[at(number)];
    const std::int32_t longer = length + one.length;
    if (longer > layout_.most_a_day_) return true;
    Gain brought = so_far;
    for (std::size_t field = 0; field < brought.size(); ++field)
      brought[field] += one.brings[field];
    joined_.push_back(at(number));
    if (all_are_useful(brought)) add_joined(group, brought, longer);
    joined_.pop_back();
    return true;
  });
}

void Rhythm::Layout::Weekday::add_joined(std::size_t group, const Gain& brought,
                                         std::int32_t length) {
  if (joined_.size() > together || entries_.size() > most_entries) {
    rhythm_.complete_ = false;
    return;
  }
  Entry entry;
  if (!price(entry)) return;
  const One& last = ones_[joined_.back()];
  const std::size_t its_group = last.single ? group : group_of_joined(group);
  put(its_group, brought, entry);
  ChoiceSet& open = open_[joined_.size()];
  open = open_[joined_.size() - 1];
  open &= last.beside;
  add_to(its_group, brought, length);
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
  return joined_.size() < 2 || std::ranges::all_of(joined_, [&](std::size_t i) {
           return !ones_[i].single || is_useful(ones_[i].brings, brought);
         });
}

/// Whether what is brought in all would count for less without what one brings.
bool Rhythm::Layout::Weekday::is_useful(const Gain& one, const Gain& brought) const {
  if (one[credit] > 0 && (rhythm_.least_[credit] > 0 || brought[credit] == one[credit]))
    return true;
  for (std::size_t i = first_other; i < rhythm_.fields_; ++i)
    if (one[i] > 0 && brought[i] - one[i] < rhythm_.most_[i]) return true;
  return false;
}

std::size_t Rhythm::Layout::Weekday::group_of_joined(std::size_t without_last) {
  std::vector<int> several;
  for (const std::size_t i : joined_) several.push_back(here_[i]);
  std::vector<Group>& groups = rhythm_.days_[at(day_)];
  layout_.groups_[at(day_)].add(static_cast<int>(without_last), several.back());
  groups.push_back({std::move(several), {}, {}});
  return groups.size() - 1;
}

void Rhythm::Layout::Weekday::put(std::size_t number, const Gain& brought, Entry entry) {
  const Gain gain = counted(brought);
  if (gain[credit] > rhythm_.most_credit_) return;
  std::size_t singles = 0;
  for (const std::size_t i : joined_)
    if (ones_[i].single) entry.singles[singles++] = static_cast<std::int16_t>(here_[i]);
  Group& group = rhythm_.days_[at(day_)][number];
  const auto known = std::ranges::find(group.gains, gain);
  entry.gain = static_cast<std::int16_t>(known - group.gains.begin());
  if (known == group.gains.end()) group.gains.push_back(gain);
  entries_.emplace_back(number, entry);
}

void Rhythm::Layout::Weekday::hand_over_entries() {
  std::vector<Group>& groups = rhythm_.days_[at(day_)];
  std::vector<std::size_t> counts(groups.size());
  for (const auto& [group, entry] : entries_) ++counts[group];
  for (std::size_t group = 0; group < groups.size(); ++group)
    groups[group].entries.reserve(counts[group]);
  for (const auto& [group, entry] : entries_) groups[group].entries.push_back(entry);
}

/// What they cost in all weeks; false where they don't go together.
bool Rhythm::Layout::Weekday::price(Entry& entry) {
  Cost whole = 0;
  Cost core = 0;
  Cost least = 0;
  Cost saved = 0;
  for (const std::size_t i : joined_) core += ones_[i].core;
  for (std::size_t number = 0; number < alike_.size(); ++number) {
    find_visits(number);
    const Cost cost = keeper_.price_day(visits_);
    if (cost >= impossible) return false;
    const Cost on_a_date = least_of_date(board_, prices_, visits_);
    whole += alike_[number].count * cost;
    least += alike_[number].count * on_a_date;
    saved += alike_[number].beside_closed * (cost - on_a_date);
  }
  const auto minutes = [&](Cost sum) { return static_cast<std::int32_t>(sum / prices_.per_total); };
  entry.burden = minutes(whole);
  entry.settled = minutes(whole - saved);
  entry.least = minutes(least);
  entry.core = minutes(core);
  return true;
}

/// Of dates that are alike, by start.
void Rhythm::Layout::Weekday::find_visits(std::size_t alike) {
  visits_.clear();
  for (const std::size_t i : joined_) {
    const int visit = ones_[i].visits[alike];
    const Minute start = board_.occasion_of(visit).start;
    auto place = visits_.end();
    while (place != visits_.begin() && board_.occasion_of(*(place - 1)).start > start) --place;
    visits_.insert(place, visit);
  }
}

int Rhythm::Layout::Weekday::visit_of(int part, int week) const {
  const programme::Modality modality = rhythm_.parts_[at(part)].seats.front().modality;
  return layout_.occasion_of(part, day_, week).visit[at(modality)];
}

}  // namespace meanwhile::planner
