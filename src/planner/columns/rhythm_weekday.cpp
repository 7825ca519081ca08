// What a rhythm's sessions of one weekday cost together.
#include <algorithm>
#include <numeric>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_entries = 6'000;

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
  find_alike();
}

void Rhythm::Layout::Weekday::lay_out() {
  rhythm_.days_[at(day_)].push_back({{}, {Gain{}}, {Entry{}}});
  std::vector<int> joined;
  add_to(0, joined, 0);
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
  std::vector<Minute> look;
  for (const int part : here_) {
    const int number = visit_of(part, week);
    const Visit& visit = board_.visit(number);
    const Occasion& occasion = board_.occasion(visit.occasion);
    const VisitPrice& price = prices_.visit[at(number)];
    const auto of = [&](Cost cost) { return static_cast<Minute>(cost / prices_.per_total); };
    look.insert(
        look.end(),
        {occasion.start - midnight, occasion.end - midnight, visit.passage.there,
         visit.passage.back, visit.passage.next_firm - midnight, occasion.late_from - midnight,
         of(price.core), of(price.there), of(price.back), of(price.soft_close - price.soft_open)});
    for (int i = visit.company_from; i < visit.company_from + visit.company_count; ++i) {
      const Passage& passage = board_.company[at(i)].passage;
      look.insert(look.end(), {passage.there, passage.back, passage.next_firm - midnight});
    }
  }
  return look;
}

/// Every combination of sessions of this weekday that goes together, each of them of some use
/// beside the others.
void Rhythm::Layout::Weekday::add_to(std::size_t from, std::vector<int>& joined,
                                     std::int32_t length) {
  for (std::size_t i = from; i < here_.size(); ++i) {
    const int part = here_[i];
    const std::int32_t longer = length + occasion_of(part).length();
    if (longer > layout_.most_a_day_ || layout_.is_joined(part, joined) || overlaps(part, joined))
      continue;
    joined.push_back(part);
    if (all_are_useful(joined)) {
      Entry entry;
      if (joined.size() > together || entries_ >= most_entries)
        rhythm_.complete_ = false;
      else if (price(joined, entry))
        put_and_go_on(i, joined, entry, longer);
    }
    joined.pop_back();
  }
}

void Rhythm::Layout::Weekday::put_and_go_on(std::size_t last, std::vector<int>& joined,
                                            const Entry& entry, std::int32_t length) {
  put(joined, entry);
  add_to(last + 1, joined, length);
}

bool Rhythm::Layout::Weekday::overlaps(int part, const std::vector<int>& joined) const {
  const Occasion& one = occasion_of(part);
  return std::ranges::any_of(joined, [&](int other) {
    const Occasion& present = occasion_of(other);
    return one.start < present.end && present.start < one.end;
  });
}

/// Without any one of them less would be reached of what is asked for.
bool Rhythm::Layout::Weekday::all_are_useful(const std::vector<int>& joined) const {
  if (joined.size() < 2) return true;
  const Gain all = layout_.gain_of(joined, day_);
  for (std::size_t i = 0; i < joined.size(); ++i) {
    std::vector<int> others = joined;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    Gain less = layout_.gain_of(others, day_);
    if (rhythm_.least_[credit] == 0) less[credit] = all[credit];
    if (rhythm_.parts_[at(joined[i])].single() && less == all) return false;
  }
  return true;
}

void Rhythm::Layout::Weekday::put(const std::vector<int>& joined, Entry entry) {
  const Gain gain = layout_.gain_of(joined, day_);
  std::vector<int> several;
  std::size_t singles = 0;
  for (const int part : joined) {
    if (rhythm_.parts_[at(part)].single())
      entry.singles[singles++] = part;
    else
      several.push_back(part);
  }
  if (gain[credit] > rhythm_.most_credit_) return;
  std::vector<Group>& groups = rhythm_.days_[at(day_)];
  auto group = std::ranges::find(groups, several, &Group::several);
  if (group == groups.end()) group = groups.insert(groups.end(), Group{several, {}, {}});
  const auto known = std::ranges::find(group->gains, gain);
  entry.gain = static_cast<int>(known - group->gains.begin());
  if (known == group->gains.end()) group->gains.push_back(gain);
  group->entries.push_back(entry);
  ++entries_;
}

/// What they cost in all weeks; false where they don't go together.
bool Rhythm::Layout::Weekday::price(const std::vector<int>& joined, Entry& entry) {
  Cost whole = 0;
  Cost core = 0;
  Cost least = 0;
  Cost saved = 0;
  for (const auto& [week, count, beside_closed] : alike_) {
    visits_.clear();
    for (const int part : joined) visits_.push_back(visit_of(part, week));
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
