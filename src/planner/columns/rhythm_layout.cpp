// What regular slots cost together, weekday by weekday.
#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "planner/columns/rhythm.hpp"
#include "planner/search/partial.hpp"
#include "planner/search/week_answer.hpp"

namespace meanwhile::planner {
namespace {

using programme::Cancelled;

constexpr std::size_t most_entries = 6'000;   // of one weekday
constexpr std::size_t most_together = 4'000;  // sets of slots that meet on several days

/// How one session of a week recurs: weekday and credit.
using Pattern = std::vector<std::pair<int, Minute>>;

Pattern pattern_of(const Board& board, const BoardSlot& slot, int week) {
  Pattern pattern;
  for (int o = slot.week_from[at(week)]; o < slot.week_from[at(week + 1)]; ++o)
    pattern.emplace_back(board.occasion(o).day % 7, board.occasion(o).credit);
  std::ranges::sort(pattern);
  return pattern;
}

bool takes_place(const Board& board, int occasion, programme::Modality modality) {
  const Occasion& one = board.occasion(occasion);
  if (one.cancelled == Cancelled::closed) return true;
  const int visit = one.visit[at(modality)];
  return visit >= 0 && !board.visit(visit).clashes;
}

bool is_regular(const Board& board, const Choice& choice) {
  const BoardSlot& slot = board.slot(choice.slot);
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o)
    if (!takes_place(board, o, choice.modality)) return false;
  const Pattern first = pattern_of(board, slot, 0);
  for (std::size_t i = 1; i < first.size(); ++i)
    if (first[i].first == first[i - 1].first) return false;  // twice on one day is rare
  for (int week = 1; week < board.week_count(); ++week)
    if (pattern_of(board, slot, week) != first) return false;
  return !first.empty();
}

}  // namespace

/// Lays a rhythm out from a board.
class Rhythm::Layout {
 public:
  Layout(Rhythm& rhythm, const Board& board, const Prices& prices, const Choices& choices)
      : rhythm_(rhythm),
        board_(board),
        prices_(prices),
        choices_(choices),
        keeper_(board, prices) {}

  void lay_out() {
    find_demands();
    find_gaps();
    find_parts();
    for (day_ = 0; day_ < 7; ++day_) lay_out_day();
    std::vector<int> nothing;
    join_more(0, nothing, 0);
  }

 private:
  /// The most that any week asks for, and the least that any allows.
  void find_demands() {
    Gain& least = rhythm_.least_;
    rhythm_.most_credit_ = std::numeric_limits<std::int32_t>::max();
    int shortest = board_.week_count();
    for (const programme::Phase& phase : board_.person->prescription.phases) {
      shortest = std::min(shortest, phase.weeks);
      const programme::Dose& dose = phase.dose;
      if (dose.least_minutes) least[credit] = std::max(least[credit], minutes(*dose.least_minutes));
      if (dose.most_minutes)
        rhythm_.most_credit_ = std::min(rhythm_.most_credit_, minutes(*dose.most_minutes));
      if (dose.least_days) least[clinical_days] = std::max(least[clinical_days], *dose.least_days);
      if (dose.most_days) rhythm_.most_days_ = std::min(rhythm_.most_days_, *dose.most_days);
      if (dose.most_minutes_per_day)
        most_a_day_ = std::min(most_a_day_, minutes(*dose.most_minutes_per_day));
      for (const programme::ModuleDose& module : dose.modules)
        ask(modules_, module.module, minutes(module.least));
      for (const programme::KindDose& kind : dose.kinds)
        ask(kinds_, kind.kind, (kind.least + kind.every_weeks - 1) / kind.every_weeks);
    }
    if (modules_.size() + kinds_.size() > most_others) rhythm_.complete_ = false;
    for (const auto& [module, needed] : modules_) ask_for(needed);
    for (const auto& [kind, needed] : kinds_) ask_for(needed);
    if (clinical_minutes_asked() >= least[credit]) least[credit] = 0;
    rhythm_.most_ = least;
    rhythm_.most_[credit] = 2 * std::min(rhythm_.most_credit_, 7 * 1440);
    rhythm_.fields_ = rhythm_.demands_ + rhythm_.keepable_.groups.size();
    rhythm_.complete_ &= rhythm_.fields_ <= least.size();
    rhythm_.fields_ = std::min(rhythm_.fields_, least.size());
    for (std::size_t i = rhythm_.demands_; i < rhythm_.fields_; ++i) rhythm_.most_[i] = 1;
    rhythm_.complete_ &=
        !board_.dates_meet && board_.person->prescription.short_weeks_allowed < shortest;
  }

  /// Of all modules together: where that is enough, hours need no count of their own.
  std::int32_t clinical_minutes_asked() const {
    std::int32_t sum = 0;
    for (const auto& [id, needed] : modules_) {
      const programme::Module* module = board_.programme->module(id);
      if (module && module->counts == programme::Counts::clinical) sum += needed;
    }
    return sum;
  }

  void ask_for(std::int32_t needed) {
    if (rhythm_.demands_ < rhythm_.least_.size()) rhythm_.least_[rhythm_.demands_++] = needed;
  }

  static std::int32_t minutes(time::Minutes length) {
    return static_cast<std::int32_t>(length.count());
  }

  template <class Key>
  static void ask(std::vector<std::pair<Key, std::int32_t>>& all, const Key& key,
                  std::int32_t needed) {
    const auto known = std::ranges::find(all, key, &std::pair<Key, std::int32_t>::first);
    if (known == all.end())
      all.emplace_back(key, needed);
    else
      known->second = std::max(known->second, needed);
  }

  void find_gaps() {
    for (int days = 0; days < 128; ++days) {
      const bool with_closed = gaps_allowed_when(static_cast<DayBits>(days), true);
      const bool else_ = gaps_allowed_when(static_cast<DayBits>(days), false);
      rhythm_.gaps_[at(days)] =
          with_closed ? Gaps::allowed : (else_ ? Gaps::with_make_ups : Gaps::never);
    }
  }

  bool gaps_allowed_when(DayBits days, bool closed) const {
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

  void find_parts() {
    const Drawing drawing{rhythm_.member_, board_, choices_};
    std::map<Likeness, int> alike;
    for (int choice = 0; choice < static_cast<int>(choices_.all.size()); ++choice) {
      const Choice& one = choices_.all[at(choice)];
      const bool regular = is_regular(board_, one);
      const Seats seats = drawing.seats_of(std::array{choice}).front();
      const auto [known, fresh] = alike.try_emplace(
          likeness(one), static_cast<int>(regular ? rhythm_.parts_.size() : rhythm_.loose_.size()));
      if (!fresh) {
        (regular ? rhythm_.parts_[at(known->second)].seats
                 : rhythm_.loose_[at(known->second)].seats)
            .push_back(seats);
        continue;
      }
      if (!regular) {
        rhythm_.loose_.push_back(loose(choice, seats));
        continue;
      }
      Part part{{seats}, choice, {}};
      for (const auto& [day, credit] : pattern_of(board_, board_.slot(one.slot), 0))
        part.days.push_back(day);
      rhythm_.parts_.push_back(std::move(part));
    }
  }

  /// What a choice can bring at best to any week, and what it costs at least in all.
  Loose loose(int choice, const Seats& seats) const {
    Loose loose{{seats}, {}, 0, 0};
    Partial alone{board_, prices_};
    alone.add(choice, board_, prices_, choices_);
    Cost dates = 0;
    Cost clashes = 0;
    const BoardSlot& slot = board_.slot(choices_.all[at(choice)].slot);
    for (int week = 0; week < board_.week_count(); ++week) {
      const WeekShare& share = choices_.share(choice, week);
      dates += alone.weeks[at(week)].core + alone.weeks[at(week)].opening;
      clashes += share.clashes * std::min(prices_.missed, prices_.make_up);
      const Gain gain = at_best(slot, share);
      for (std::size_t i = 0; i < gain.size(); ++i)
        loose.gain[i] = std::max(loose.gain[i], gain[i]);
    }
    for (std::size_t i = clinical_days; i < loose.gain.size(); ++i)
      loose.gain[i] = std::min(loose.gain[i], rhythm_.most_[i]);
    rhythm_.mark_kept(seats.slot, loose.gain);
    loose.dates = static_cast<long>(dates / prices_.per_total);
    loose.clashes = static_cast<long>(clashes / prices_.per_total);
    return loose;
  }

  Gain at_best(const BoardSlot& slot, const WeekShare& share) const {
    Gain gain{};
    if (slot.clinical) {
      gain[credit] = share.credit + share.granted + share.makeable;
      gain[clinical_days] = share.sessions + share.rights;
    }
    std::size_t place = first_other;
    for (const auto& [module, needed] : modules_) {
      const bool mine = slot.module >= 0 && board_.programme->modules[at(slot.module)].id == module;
      if (place < gain.size() && mine) gain[place] = share.minutes + share.makeable;
      ++place;
    }
    for (const auto& [kind, needed] : kinds_) {
      if (place < gain.size())
        gain[place] = (slot.kind == kind ? share.sessions : 0) + share.rights;
      ++place;
    }
    return gain;
  }

  /// What tells one choice from another, seats aside.
  using Likeness = std::vector<Minute>;
  Likeness likeness(const Choice& choice) const {
    const BoardSlot& slot = board_.slot(choice.slot);
    Likeness like{slot.module, slot.site, static_cast<Minute>(slot.kind),
                  static_cast<Minute>(choice.modality)};
    // Whoever may keep a group tells it from all others.
    like.push_back(rhythm_.keepable_.holds(choice.slot) ? choice.slot : -1);
    for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o) {
      const Occasion& one = board_.occasion(o);
      like.insert(like.end(), {one.start, one.end, one.credit, static_cast<Minute>(one.cancelled)});
      if (!slot.rolling) like.push_back(one.lesson);
    }
    return like;
  }

  void lay_out_day() {
    here_.clear();
    for (int part = 0; part < static_cast<int>(rhythm_.parts_.size()); ++part)
      if (const auto& days = rhythm_.parts_[at(part)].days;
          std::ranges::find(days, day_) != days.end())
        here_.push_back(part);
    find_alike();
    entries_ = 0;
    rhythm_.days_[at(day_)].push_back({{}, {Gain{}}, {Entry{}}});
    std::vector<int> joined;
    add_to(0, joined, 0);
  }

  /// Every combination of sessions of this weekday that goes together, each of them of some use
  /// beside the others.
  void add_to(std::size_t from, std::vector<int>& joined, std::int32_t length) {
    for (std::size_t i = from; i < here_.size(); ++i) {
      const int part = here_[i];
      const std::int32_t longer = length + occasion_of(part, 0).length();
      if (longer > most_a_day_ || is_joined(part, joined) || overlaps(part, joined)) continue;
      joined.push_back(part);
      if (all_are_useful(joined)) {
        if (joined.size() > together || entries_ >= most_entries)
          rhythm_.complete_ = false;
        else if (const Cost cost = cost_of(joined); cost < impossible)
          put_and_go_on(i, joined, {cost, longer});
      }
      joined.pop_back();
    }
  }

  struct Combined {
    Cost cost;
    std::int32_t length;
  };
  void put_and_go_on(std::size_t last, std::vector<int>& joined, const Combined& combined) {
    put(joined, combined.cost);
    add_to(last + 1, joined, combined.length);
  }

  bool overlaps(int part, const std::vector<int>& joined) const {
    const Occasion& one = occasion_of(part, 0);
    return std::ranges::any_of(joined, [&](int other) {
      const Occasion& present = occasion_of(other, 0);
      return one.start < present.end && present.start < one.end;
    });
  }

  /// Without any one of them less would be reached of what is asked for.
  bool all_are_useful(const std::vector<int>& joined) const {
    if (joined.size() < 2) return true;
    const Gain all = gain_of(joined);
    for (std::size_t i = 0; i < joined.size(); ++i) {
      std::vector<int> others = joined;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      Gain less = gain_of(others);
      if (rhythm_.least_[credit] == 0) less[credit] = all[credit];
      if (rhythm_.parts_[at(joined[i])].single() && less == all) return false;
    }
    return true;
  }

  bool is_joined(int part, const std::vector<int>& joined) const {
    return std::ranges::any_of(joined, [&](int other) { return slot_of(other) == slot_of(part); });
  }

  int slot_of(int part) const { return rhythm_.parts_[at(part)].seats.front().slot; }

  int place_of(int part, int week) const {
    const BoardSlot& slot = board_.slot(slot_of(part));
    for (int o = slot.week_from[at(week)];; ++o)
      if (board_.occasion(o).day % 7 == day_) return o;
  }
  const Occasion& occasion_of(int part, int week) const {
    return board_.occasion(place_of(part, week));
  }

  /// Dates of this weekday on which everything that can be attended looks alike.
  struct Alike {
    int week;
    int count;
  };

  void find_alike() {
    alike_.clear();
    std::vector<std::vector<Minute>> looks;
    for (int week = 0; week < board_.week_count(); ++week) {
      if (board_.closed[at(week * 7 + day_)]) continue;
      std::vector<Minute> look = look_of(week);
      const auto known = std::ranges::find(looks, look);
      if (known != looks.end()) {
        ++alike_[static_cast<std::size_t>(known - looks.begin())].count;
        continue;
      }
      looks.push_back(std::move(look));
      alike_.push_back({week, 1});
    }
  }

  /// All that the price of a date hangs on, from its midnight on.
  std::vector<Minute> look_of(int week) const {
    const Minute midnight = (week * 7 + day_) * 1440;
    std::vector<Minute> look;
    for (const int part : here_) {
      const int number = visit_of(part, week);
      const Visit& visit = board_.visit(number);
      const Occasion& occasion = board_.occasion(visit.occasion);
      const VisitPrice& price = prices_.visit[at(number)];
      const auto of = [&](Cost cost) { return static_cast<Minute>(cost / prices_.per_total); };
      look.insert(look.end(),
                  {occasion.start - midnight, occasion.end - midnight, visit.passage.there,
                   visit.passage.back, visit.passage.next_firm - midnight,
                   occasion.late_from - midnight, of(price.core), of(price.there), of(price.back),
                   of(price.soft_close - price.soft_open)});
      for (int i = visit.company_from; i < visit.company_from + visit.company_count; ++i) {
        const Passage& passage = board_.company[at(i)].passage;
        look.insert(look.end(), {passage.there, passage.back, passage.next_firm - midnight});
      }
    }
    return look;
  }

  int visit_of(int part, int week) const {
    return occasion_of(part, week).visit[at(rhythm_.parts_[at(part)].seats.front().modality)];
  }

  /// In all weeks.
  Cost cost_of(const std::vector<int>& joined) {
    Cost sum = 0;
    for (const auto& [week, count] : alike_) {
      visits_.clear();
      for (const int part : joined) visits_.push_back(visit_of(part, week));
      std::ranges::sort(visits_, {}, [&](int visit) { return board_.occasion_of(visit).start; });
      const Cost cost = keeper_.price_day(visits_);
      if (cost >= impossible) return impossible;
      sum += count * cost;
    }
    return sum;
  }

  void put(const std::vector<int>& joined, Cost cost) {
    Entry entry;
    const Gain gain = gain_of(joined);
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
    entry.burden = static_cast<std::int32_t>(cost / prices_.per_total);
    entry.least = static_cast<std::int32_t>(least_cost_of(joined) / prices_.per_total);
    group->entries.push_back(entry);
    ++entries_;
  }

  /// Whatever else is attended on these dates.
  Cost least_cost_of(const std::vector<int>& joined) const {
    Cost sum = 0;
    for (const auto& [week, count] : alike_) {
      Cost core = prices_.day;
      Cost there = 0;
      Cost back = 0;
      for (const int part : joined) {
        const int visit = visit_of(part, week);
        const VisitPrice& price = prices_.visit[at(visit)];
        core += price.core;
        if (!board_.visit(visit).onsite()) continue;
        there = std::max(there, price.there_least);
        back = std::max(back, price.back_least);
      }
      sum += count * (core + there + back);
    }
    return sum;
  }

  Gain gain_of(const std::vector<int>& joined) const {
    Gain gain{};
    for (const int part : joined) add(gain, part);
    gain[clinical_days] = gain[credit] > 0 ? 1 : 0;
    for (std::size_t i = first_other; i < rhythm_.fields_; ++i)
      gain[i] = std::min(gain[i], rhythm_.most_[i]);
    for (const int part : joined) rhythm_.mark_kept(slot_of(part), gain);
    return gain;
  }

  void add(Gain& gain, int part) const {
    const Occasion& usual = occasion_of(part, 0);
    const BoardSlot& slot = board_.slot(usual.slot);
    if (slot.clinical) gain[credit] += usual.credit;
    std::size_t place = first_other;
    for (const auto& [module, needed] : modules_) {
      const bool mine = slot.module >= 0 && board_.programme->modules[at(slot.module)].id == module;
      if (place < gain.size() && mine) gain[place] += usual.credit;
      ++place;
    }
    for (const auto& [kind, needed] : kinds_) {
      if (place < gain.size() && slot.kind == kind) ++gain[place];
      ++place;
    }
  }

  /// Sets of parts that meet on several days, by trying what goes together on each of them.
  void join_more(std::size_t from, std::vector<int>& joined, std::int32_t minutes_so_far) {
    Together set{joined, {}};
    for (int day = 0; day < 7; ++day) {
      set.groups[at(day)] = rhythm_.group_of(day, joined);
      if (set.groups[at(day)] < 0) return;
    }
    if (rhythm_.together_.size() == most_together) {
      rhythm_.complete_ = false;
      return;
    }
    rhythm_.together_.push_back(std::move(set));
    for (std::size_t i = from; i < rhythm_.parts_.size(); ++i) {
      const Part& part = rhythm_.parts_[i];
      const std::int32_t more = minutes_so_far + credit_of(part);
      if (part.single() || more > rhythm_.most_credit_) continue;
      if (is_joined(static_cast<int>(i), joined)) continue;
      joined.push_back(static_cast<int>(i));
      if (all_help(joined)) join_more(i + 1, joined, more);
      joined.pop_back();
    }
  }

  /// Without any one of them less would be reached, whatever is joined beside them.
  bool all_help(const std::vector<int>& joined) {
    const Gain all = week_gain_of(joined);
    for (std::size_t i = 0; joined.size() > 1 && i < joined.size(); ++i) {
      std::vector<int> others = joined;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      Gain less = week_gain_of(others);
      if (rhythm_.least_[credit] == 0) less[credit] = all[credit];
      if (less == all) return false;
    }
    return true;
  }

  /// In a whole week; credit counts no further than it is asked for.
  Gain week_gain_of(const std::vector<int>& joined) {
    Gain gain{};
    for (day_ = 0; day_ < 7; ++day_) {
      std::vector<int> here;
      for (const int part : joined)
        if (const auto& days = rhythm_.parts_[at(part)].days;
            std::ranges::find(days, day_) != days.end())
          here.push_back(part);
      const Gain of_day = gain_of(here);
      gain[credit] = std::min(rhythm_.least_[credit], gain[credit] + of_day[credit]);
      for (std::size_t field = clinical_days; field < rhythm_.fields_; ++field)
        gain[field] = std::min(rhythm_.most_[field], gain[field] + of_day[field]);
    }
    return gain;
  }

  std::int32_t credit_of(const Part& part) const {
    const WeekShare& share = choices_.share(part.choice, 0);
    return share.credit + share.granted;
  }

  Rhythm& rhythm_;
  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  StayKeeper keeper_;
  std::vector<std::pair<ModuleId, std::int32_t>> modules_;
  std::vector<std::pair<programme::Kind, std::int32_t>> kinds_;
  std::int32_t most_a_day_ = std::numeric_limits<std::int32_t>::max();
  int day_ = 0;
  std::vector<int> here_;  // parts that meet on it
  std::vector<Alike> alike_;
  std::vector<int> visits_;
  std::size_t entries_ = 0;
};

Rhythm::Rhythm(const Member& member, const Keepable& keepable, const Laid& laid)
    : member_(member), keepable_(keepable) {
  Layout{*this, laid.board, laid.prices, laid.choices}.lay_out();
}

int Rhythm::group_of(int day, const std::vector<int>& parts) const {
  std::vector<int> several;
  for (const int part : parts)
    if (const auto& days = parts_[at(part)].days; std::ranges::find(days, day) != days.end())
      several.push_back(part);
  const std::vector<Group>& groups = days_[at(day)];
  const auto group = std::ranges::find(groups, several, &Group::several);
  return group == groups.end() ? -1 : static_cast<int>(group - groups.begin());
}

}  // namespace meanwhile::planner
