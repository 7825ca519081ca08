#include "planner/search/week.hpp"

#include <algorithm>

namespace meanwhile::planner {
namespace {

using programme::Cancelled;
using programme::Dose;

constexpr Cost not_priced = -1;

}  // namespace

WeekSolver::WeekSolver(const Board& board, const Prices& prices, const Choices& choices)
    : board_(board),
      prices_(prices),
      choices_(choices),
      keeper_(board, prices),
      joined_slot_(board.slots.size()),
      usual_minutes_(board.programme->modules.size()),
      counted_(board) {}

Cost WeekSolver::least(const WeekWish& wish, Cost below) {
  each_ = nullptr;
  begin(wish, below);
  decide(0, dates_least_);
  return limit_ < below ? limit_ : impossible;
}

void WeekSolver::each(Cost at_most, const std::function<void(const WeekAnswer&)>& answer) {
  each_ = &answer;
  begin({.minima = Minima::waived}, at_most + 1);
  decide(0, dates_least_);
}

void WeekSolver::begin(const WeekWish& wish, Cost limit) {
  wish_ = wish;
  limit_ = limit;
  steps_ = 0;
}

bool WeekSolver::open(std::span<const int> joined, int week) {
  week_ = week;
  for (const int slot : joined_slots_) joined_slot_[at(slot)] = false;
  joined_slots_.clear();
  open_.clear();
  made_.clear();
  left_.clear();
  credit_ = 0;
  usual_sessions_ = {};
  std::ranges::fill(usual_minutes_, 0);
  usual_clinical_days_ = 0;
  for (std::vector<int>& date : dates_) date.clear();
  usual_price_.fill(not_priced);
  for (const int choice : joined) add_share(choice, week);

  const Dose& dose = *board_.weeks[at(week)].dose;
  if (dose.most_minutes && credit_ > dose.most_minutes->count()) return false;
  dates_least_ = 0;
  for (int day = 0; day < 7; ++day) {
    std::vector<int>& date = dates_[at(day)];
    std::ranges::sort(date, {}, [&](int v) { return board_.occasion_of(v).start; });
    Minute length = 0;
    for (std::size_t i = 0; i < date.size(); ++i) {
      length += board_.occasion_of(date[i]).length();
      if (i > 0 && board_.occasion_of(date[i]).start < board_.occasion_of(date[i - 1]).end)
        return false;
    }
    if (dose.most_minutes_per_day && length > dose.most_minutes_per_day->count()) return false;
    dates_least_ += least_of_date(day);
  }
  find_twins();
  weigh_open();
  return true;
}

void WeekSolver::add_share(int choice, int week) {
  const Choice& joined = choices_.all[at(choice)];
  const WeekShare& share = choices_.share(choice, week);
  const int module = board_.slot(joined.slot).module;
  joined_slot_[at(joined.slot)] = true;
  joined_slots_.push_back(joined.slot);
  credit_ += share.credit;
  usual_sessions_[static_cast<std::size_t>(board_.slot(joined.slot).kind)] += share.sessions;
  usual_clinical_days_ |= share.clinical_days;
  if (module >= 0) usual_minutes_[at(module)] += share.minutes;
  for (int i = share.attended_from; i < share.attended_to; ++i) {
    const int visit = choices_.attended[at(i)];
    dates_[at(board_.occasion_of(visit).day % 7)].push_back(visit);
  }
  for (int i = share.unattended_from; i < share.unattended_to; ++i) {
    const int usual = choices_.unattended[at(i)];
    const bool clash = board_.occasion(usual).cancelled == Cancelled::no;
    open_.push_back({usual, clash ? prices_.missed : 0, module,
                     dial_in(board_, board_.occasion(usual), joined.modality)});
  }
}

void WeekSolver::find_twins() {
  const auto alike = [&](const Open& a, const Open& b) {
    const Occasion& one = board_.occasion(a.usual);
    const Occasion& other = board_.occasion(b.usual);
    const BoardSlot& slot = board_.slot(one.slot);
    return a.module == b.module && a.dial_in < 0 && b.dial_in < 0 && one.credit == other.credit &&
           one.cancelled == other.cancelled && slot.kind == board_.slot(other.slot).kind &&
           (slot.rolling || one.lesson == other.lesson);
  };
  for (std::size_t i = 1; i < open_.size(); ++i)
    for (std::size_t before = i; before-- > 0 && open_[i].twin < 0;)
      if (alike(open_[before], open_[i])) open_[i].twin = static_cast<int>(before);
}

/// What the sessions left open cost at least and bring at most, from each position on.
void WeekSolver::weigh_open() {
  const std::size_t modules = usual_minutes_.size();
  rest_.assign(open_.size() + 1, {});
  rest_minutes_.assign(rest_.size() * modules, 0);
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Occasion& usual = board_.occasion(open_[i].usual);
    const BoardSlot& slot = board_.slot(usual.slot);
    Rest& rest = rest_[i] = rest_[i + 1];
    std::copy_n(&rest_minutes_[(i + 1) * modules], modules, &rest_minutes_[i * modules]);
    Cost least = open_[i].missed;
    const Minute granted = usual.cancelled == Cancelled::closed ? usual.credit : 0;
    Minute credit = granted;
    unsigned kinds = 0;
    const auto offer = [&](int visit, Cost price) {
      const Occasion& visited = board_.occasion_of(visit);
      least = std::min(least, price);
      credit = std::max(credit, visited.credit);
      rest.days |= static_cast<DayBits>(1 << (visited.day % 7));
      kinds |= 1U << static_cast<unsigned>(board_.slot(visited.slot).kind);
    };
    if (open_[i].dial_in >= 0) offer(open_[i].dial_in, prices_.dialled(open_[i].dial_in));
    if (slot.module >= 0) {
      for (const int visit : choices_.pool(slot.module, week_).visits) {
        const Occasion& visited = board_.occasion_of(visit);
        if (!joined_slot_[at(visited.slot)] && may_replace(board_, visited, usual))
          offer(visit, prices_.visitor(visit));
      }
      rest_minutes_[i * modules + at(slot.module)] += credit - granted;
    }
    rest.least += least;
    if (slot.clinical) rest.credit += credit;
    if (slot.clinical && credit > 0) ++rest.clinical;
    for (std::size_t kind = 0; kind < rest.sessions.size(); ++kind)
      rest.sessions[kind] += kinds >> kind & 1U;
  }
}

/// What the seat of a make-up costs: whoever dials in has joined its slot.
Cost WeekSolver::seat(int visit) const {
  const VisitPrice& price = prices_.visit[at(visit)];
  return joined_slot_[at(board_.occasion_of(visit).slot)] ? price.dial_in : price.seat;
}

/// What the date costs at least, whatever make-ups join it.
Cost WeekSolver::least_of_date(int day) const {
  const std::vector<int>& date = dates_[at(day)];
  return date.empty() ? 0 : planner::least_of_date(board_, prices_, date);
}

/// cost  what all that is decided costs at least
void WeekSolver::decide(std::size_t position, Cost cost) {
  if (cost + rest_[position].least >= limit_ || !can_meet_wish(position)) return;
  if (++steps_ > most_steps_) {
    gave_up_ = true;
    return;
  }
  if (position == open_.size()) return finish();

  Open& open = open_[position];
  const Occasion& usual = board_.occasion(open.usual);
  const Cost later = rest_[position + 1].least;
  if (open.dial_in >= 0) try_visit(position, cost, open.dial_in);
  if (open.module >= 0) {
    const std::vector<int>& visits = choices_.pool(open.module, week_).visits;
    for (std::size_t i = open.twin >= 0 ? open_[at(open.twin)].next_for_twin : 0; i < visits.size();
         ++i) {
      const int visit = visits[i];
      if (cost + prices_.visitor(visit) + later >= limit_) break;
      const Occasion& visited = board_.occasion_of(visit);
      open.next_for_twin = i + 1;
      if (!joined_slot_[at(visited.slot)] && may_replace(board_, visited, usual))
        try_visit(position, cost, visit);
    }
    open.next_for_twin = visits.size();
  }
  left_.push_back(static_cast<int>(position));
  decide(position + 1, cost + open.missed);
  left_.pop_back();
}

void WeekSolver::try_visit(std::size_t position, Cost cost, int visit) {
  const int day = board_.occasion_of(visit).day % 7;
  const Cost before = least_of_date(day);
  if (!put(visit)) return;
  made_.push_back({open_[position].usual, visit});
  decide(position + 1, cost + prices_.make_up + seat(visit) + least_of_date(day) - before);
  made_.pop_back();
  take(visit);
}

/// Adds a visit to its date unless it overlaps another or breaks a maximum.
bool WeekSolver::put(int visit) {
  const Occasion& added = board_.occasion_of(visit);
  const Dose& dose = *board_.weeks[at(week_)].dose;
  std::vector<int>& date = dates_[at(added.day % 7)];
  Minute length = added.length();
  auto place = date.begin();
  for (auto other = date.begin(); other != date.end(); ++other) {
    const Occasion& present = board_.occasion_of(*other);
    if (added.start < present.end && present.start < added.end) return false;
    if (present.start < added.start) place = other + 1;
    length += present.length();
  }
  const Minute credit = board_.slot(added.slot).clinical ? added.credit : 0;
  if (dose.most_minutes_per_day && length > dose.most_minutes_per_day->count()) return false;
  if (dose.most_minutes && credit_ + credit > dose.most_minutes->count()) return false;
  date.insert(place, visit);
  credit_ += credit;
  return true;
}

void WeekSolver::take(int visit) {
  const Occasion& taken = board_.occasion_of(visit);
  std::erase(dates_[at(taken.day % 7)], visit);
  if (board_.slot(taken.slot).clinical) credit_ -= taken.credit;
}

void WeekSolver::finish() {
  Cost cost = prices_.make_up * static_cast<Cost>(made_.size());
  for (const MakeUp& made : made_) cost += seat(made.visit);
  for (const int left : left_) cost += open_[at(left)].missed;
  DayBits days = 0;
  std::array<bool, 7> changed{};
  for (const MakeUp& made : made_) changed[at(board_.occasion_of(made.visit).day % 7)] = true;
  for (int day = 0; day < 7; ++day) {
    const std::vector<int>& date = dates_[at(day)];
    if (date.empty()) continue;
    days |= static_cast<DayBits>(1 << day);
    Cost price = changed[at(day)] ? keeper_.price_day(date) : usual_price_[at(day)];
    if (price == not_priced) price = usual_price_[at(day)] = keeper_.price_day(date);
    cost += price;
    if (cost >= limit_) return;
  }
  const Dose& dose = *board_.weeks[at(week_)].dose;
  if (dose.most_days && count(days) > *dose.most_days) return;

  week_visits_.clear();
  for (const std::vector<int>& date : dates_)
    week_visits_.insert(week_visits_.end(), date.begin(), date.end());
  if (board_.dates_meet && !keeper_.fit_together(week_visits_)) return;
  WeekAnswer answer;
  answer.cost = cost;
  answer.falls_short = !meets_minima();
  answer.days = days;
  count_sessions(answer);
  if (!meets_wish(answer)) return;
  if (!each_) {
    limit_ = cost;
    found_ = answer;
    return;
  }
  answer.visits = week_visits_;
  answer.make_ups = made_;
  (*each_)(answer);
}

}  // namespace meanwhile::planner
