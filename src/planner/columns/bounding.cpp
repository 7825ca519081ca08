#include "planner/columns/bounding.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/result.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t first_columns = 6;  // of one person
constexpr std::size_t most_at_once = 3;   // columns of one person in one round

// Exact searches for one level: so many, and one more for so many people; and the sets that each
// may look at.
constexpr std::size_t searches = 40;
constexpr std::size_t people_a_search = 2;
constexpr std::uint64_t sets_a_search = 100;

constexpr double hardly_better = 5e-3;  // from one round to the next, as a part

constexpr std::size_t most_columns = 60'000;  // for a proof

}  // namespace

Master::Aim Bounding::only(std::size_t level) {
  Master::Aim aim{};
  aim[level] = 1;
  return aim;
}

long Bounding::whole(double floor) { return std::lround(std::ceil(floor - 1e-4)); }

Bounding::Bounding(Everyone& everyone, const CohortRequest& request, const SharePrices& likely)
    : everyone_(everyone),
      request_(request),
      master_(Stock{everyone.agenda}, everyone.apart, everyone.size(), request.patience),
      welcome_(everyone.size()) {
  for (const Repertoire& repertoire : everyone.repertoires)
    column_of_.emplace_back(repertoire.options.size(), -1);
  for (int person = 0; person < static_cast<int>(everyone.size()); ++person)
    for (const int number : cheapest(everyone.repertoires[at(person)], likely, first_columns))
      add(person, number);
}

void Bounding::add(int person, int number) {
  std::vector<int>& columns = column_of_[at(person)];
  columns.resize(everyone_.repertoires[at(person)].options.size(), -1);
  if (columns[at(number)] >= 0) return;
  columns[at(number)] = master_.add(everyone_.option(person, number).column);
  number_of_.push_back(number);
}

/// What listed options are welcome under the prices, cheapest first, and what else might be.
Bounding::Welcome Bounding::welcome_of(int person) const {
  const Repertoire& repertoire = everyone_.repertoires[at(person)];
  const double worth = prices_.person[at(person)] - hardly;
  std::vector<std::pair<double, int>> cheap;
  for (std::size_t number = 0; number < repertoire.options.size(); ++number)
    if (const double price = prices_.of(repertoire.options[number].column); price < worth)
      if (number >= column_of_[at(person)].size() || column_of_[at(person)][number] < 0)
        cheap.emplace_back(price, static_cast<int>(number));
  std::ranges::sort(cheap);
  if (cheap.size() > most_at_once) cheap.resize(most_at_once);
  Welcome welcome;
  for (const auto& [price, number] : cheap) welcome.options.push_back(number);
  return welcome;
}

/// What she may cost, figures that all her plans have in common aside.
double Bounding::worth_of(std::size_t person) const {
  return prices_.person[person] - prices_.of_figures(in_common(everyone_.members[person]));
}

bool Bounding::add_listed() {
  for_each(request_.for_each, everyone_.size(),
           [&](std::size_t person) { welcome_[person] = welcome_of(static_cast<int>(person)); });
  return add_welcome();
}

/// Puts what was found welcome into the master, in the order of people.
bool Bounding::add_welcome() {
  bool added = false;
  for (std::size_t person = 0; person < welcome_.size(); ++person) {
    Welcome& welcome = welcome_[person];
    std::vector<Option>& options = everyone_.repertoires[person].options;
    for (Option& option : welcome.fresh) {
      if (prices_.of(option.column) >= prices_.person[person] - hardly) continue;
      welcome.options.push_back(static_cast<int>(options.size()));
      options.push_back(std::move(option));
    }
    for (const int number : welcome.options) add(static_cast<int>(person), number);
    added |= !welcome.options.empty();
    welcome.options.clear();
    welcome.fresh.clear();
  }
  return added;
}

/// Asks everyone's rhythm.
bool Bounding::add_regular() {
  for_each(request_.for_each, everyone_.size(), [&](std::size_t person) {
    const Repertoire& repertoire = everyone_.repertoires[person];
    if (!repertoire.rhythm || is_over(request_.patience)) return;
    for (const Rhythm::Found& one :
         repertoire.rhythm->cheapest(prices_, worth_of(person), most_at_once))
      welcome_[person].fresh.push_back(
          regular_option(everyone_.members[person], repertoire.keepable, one.joined, one.burden));
  });
  return add_welcome();
}

/// What each person might still save by what is not listed.
void Bounding::find_unlisted() {
  for_each(request_.for_each, everyone_.size(), [&](std::size_t person) {
    const Repertoire& repertoire = everyone_.repertoires[person];
    const double worth = worth_of(person);
    double least = repertoire.least_unlisted(prices_);
    if (repertoire.rhythm && repertoire.rhythm->complete() && least < worth &&
        !is_over(request_.patience))
      least = std::max(least, repertoire.rhythm->floor(prices_, worth));
    welcome_[person].unlisted = least - worth;
  });
}

/// Asks the exact search for those who might have something welcome that is not listed.
bool Bounding::add_searched() {
  std::vector<std::size_t> doubtful;
  for (std::size_t person = 0; person < welcome_.size(); ++person)
    if (welcome_[person].unlisted < -hardly) doubtful.push_back(person);
  std::ranges::stable_sort(doubtful, {}, [&](std::size_t p) { return welcome_[p].unlisted; });
  if (doubtful.size() > searches_left_) doubtful.resize(searches_left_);
  searches_left_ -= doubtful.size();
  for_each(request_.for_each, doubtful.size(), [&](std::size_t i) {
    if (is_over(request_.patience)) return;
    const std::size_t person = doubtful[i];
    Priced priced =
        cheapest_of(everyone_.members[person], prices_, worth_of(person), sets_a_search);
    welcome_[person].unlisted =
        std::max(welcome_[person].unlisted, priced.at_least - worth_of(person));
    welcome_[person].fresh = std::move(priced.found);
  });
  return add_welcome();
}

/// Solves the master again and again, with whatever is welcome under its prices. False when
/// patience ended before that did.
bool Bounding::generate(const Master::Aim& aim) {
  master_.aim(aim);
  do {
    if (!solve()) return false;
  } while (add_listed() || add_regular());
  return !is_over(request_.patience);
}

bool Bounding::solve() {
  const Master::Outcome outcome = master_.solve();
  if (outcome == Master::Outcome::none) throw Bug{"what is held can't be reached"};
  if (outcome == Master::Outcome::broken_off) return false;
  prices_ = master_.prices();
  priced_value_ = master_.value();
  return !is_over(request_.patience);
}

void Bounding::warm_up(const std::function<void(const Chosen&)>& take) {
  master_.heed_small_groups(false);
  master_.aim(roughly);
  std::size_t next = 4;
  double before = std::numeric_limits<double>::infinity();
  for (std::size_t round = 1; solve(); ++round) {
    const bool listed = add_listed();
    if (!listed && (priced_value_ > before - hardly_better * std::abs(before) || !add_regular()))
      break;
    if (!listed) before = priced_value_;
    if (round < next) continue;
    next *= 4;
    if (const auto found = plunge_roughly()) take(*found);
  }
  if (const auto found = plunge_roughly()) take(*found);
}

std::optional<long> Bounding::hope(std::size_t level) {
  if (!generate(only(level))) return std::nullopt;
  return whole(master_.value());
}

/// Whatever prices are found on the way prove a floor: the master's value, less what each person
/// might save by what is not listed.
std::optional<long> Bounding::floor(std::size_t level) {
  searches_left_ = searches + everyone_.size() / people_a_search;
  double proven = -std::numeric_limits<double>::infinity();
  for (;;) {
    if (!generate(only(level))) break;
    find_unlisted();
    const bool added = add_searched();
    double missing = 0;
    for (const Welcome& welcome : welcome_) missing += std::min(0.0, welcome.unlisted);
    proven = std::max(proven, priced_value_ + missing);
    if (!added || is_over(request_.patience)) break;
  }
  if (proven == -std::numeric_limits<double>::infinity()) return std::nullopt;
  return whole(proven);
}

bool Bounding::complete(double gap) {
  bool all = true;
  for (std::size_t person = 0; person < everyone_.size(); ++person) {
    const double worth = prices_.person[person] + gap;
    const auto& options = everyone_.repertoires[person].options;
    for (std::size_t number = 0; number < options.size(); ++number)
      if (prices_.of(options[number].column) < worth)
        add(static_cast<int>(person), static_cast<int>(number));
    all &= welcome_[person].unlisted >= gap;
    if (static_cast<std::size_t>(master_.columns()) > most_columns) return false;
  }
  return all;
}

void Bounding::hold(std::size_t level, long most) {
  held_[level] = static_cast<double>(most);
  master_.hold(level, *held_[level]);
}

void Bounding::release(std::size_t level) {
  held_[level].reset();
  master_.release(level);
}

}  // namespace meanwhile::planner
