#include "planner/columns/bounding.hpp"

#include <algorithm>
#include <cmath>

#include "base/result.hpp"
#include "planner/columns/whole.hpp"

namespace meanwhile::planner {
namespace {

constexpr double hardly = 1e-6;
constexpr std::size_t most_at_once = 3;  // columns of one person in one round

// Exact searches for one level: so many, and one more for so many people; and the sets that each
// may look at.
constexpr std::size_t searches = 40;
constexpr std::size_t people_a_search = 25;
constexpr std::uint64_t sets_a_search = 100;

// All levels at once, by and large: so that the first columns are good on each.
constexpr Master::Aim roughly{30'000, 20, 300, 1};

constexpr std::size_t most_columns = 60'000;  // for a proof

}  // namespace

void for_each(const ForEach& threads, std::size_t count,
              const std::function<void(std::size_t)>& body) {
  if (threads) return threads(count, body);
  for (std::size_t i = 0; i < count; ++i) body(i);
}

Bounding::Bounding(Everyone& everyone, const CohortRequest& request)
    : everyone_(everyone),
      request_(request),
      master_(Stock{everyone.agenda}, everyone.apart, everyone.size(), request.patience),
      welcome_(everyone.size()) {
  for (const Repertoire& repertoire : everyone.repertoires)
    column_of_.emplace_back(repertoire.options.size(), -1);
  for (std::size_t person = 0; person < everyone.size(); ++person)
    if (!column_of_[person].empty()) add(static_cast<int>(person), 0);
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
    if (!repertoire.rhythm) return;
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
    if (repertoire.rhythm && least >= worth) least = repertoire.rhythm->floor(prices_, worth);
    welcome_[person].unlisted = least - worth;
  });
}

/// Asks the exact search for those who might have something welcome that is not listed.
bool Bounding::add_searched() {
  find_unlisted();
  std::vector<std::size_t> doubtful;
  for (std::size_t person = 0; person < welcome_.size(); ++person)
    if (welcome_[person].unlisted < -hardly) doubtful.push_back(person);
  std::ranges::stable_sort(doubtful, {}, [&](std::size_t p) { return welcome_[p].unlisted; });
  if (doubtful.size() > searches_left_) doubtful.resize(searches_left_);
  searches_left_ -= doubtful.size();
  for_each(request_.for_each, doubtful.size(), [&](std::size_t i) {
    const std::size_t person = doubtful[i];
    Priced priced = cheapest_of(everyone_.members[person], prices_, sets_a_search);
    welcome_[person].unlisted =
        std::max(welcome_[person].unlisted, priced.at_least - worth_of(person));
    welcome_[person].fresh = std::move(priced.found);
  });
  return add_welcome();
}

/// Solves the master again and again, with whatever is welcome under its prices. False when
/// patience ended before that did.
bool Bounding::generate(const Master::Aim& aim) {
  searches_left_ = searches + everyone_.size() / people_a_search;
  master_.aim(aim);
  do {
    const Master::Outcome outcome = master_.solve();
    if (outcome == Master::Outcome::none) throw Bug{"what is held can't be reached"};
    if (outcome == Master::Outcome::broken_off) return false;
    prices_ = master_.prices();
    if (is_over(request_.patience)) return false;
  } while (add_listed() || add_regular() || add_searched());
  return !is_over(request_.patience);
}

void Bounding::warm_up() {
  master_.heed_small_groups(false);
  if (!generate(roughly)) return;
  master_.heed_small_groups(true);
  generate(roughly);
}

std::optional<Bounding::Floor> Bounding::floor(std::size_t level) {
  Master::Aim aim{};
  aim[level] = 1;
  if (!generate(aim)) return std::nullopt;
  double proven = master_.value();
  for (const Welcome& welcome : welcome_) proven += std::min(0.0, welcome.unlisted);
  const auto whole = [](double floor) { return std::lround(std::ceil(floor - 1e-4)); };
  return Floor{whole(master_.value()), whole(proven)};
}

Chosen Bounding::chosen_of(const std::vector<int>& columns) const {
  Chosen chosen(columns.size(), -1);
  for (std::size_t person = 0; person < columns.size(); ++person)
    if (columns[person] >= 0) chosen[person] = number_of_[at(columns[person])];
  return chosen;
}

/// Settles, round by round, whatever is nearly whole, and a tenth of the rest, fullest first.
std::optional<Chosen> Bounding::plunge() {
  std::vector<int> taken(everyone_.size(), -1);
  std::vector<int> aside;
  std::optional<Chosen> found;
  while (!is_over(request_.patience) && master_.solve() == Master::Outcome::solved) {
    std::vector<std::pair<double, int>> fullest;
    for (std::size_t person = 0; person < taken.size(); ++person) {
      if (taken[person] >= 0) continue;
      std::pair<double, int> most{hardly, -1};
      for (const int column : master_.columns_of(static_cast<int>(person)))
        most = std::max(most, {master_.part(column), column});
      if (most.second >= 0) fullest.push_back(most);
    }
    if (fullest.empty()) {
      for (int& column : taken)
        if (column >= 0 && master_.part(column) < 1 - hardly) column = -1;
      found = chosen_of(taken);
      break;
    }
    std::ranges::sort(fullest, std::greater{});
    const std::size_t at_least = (fullest.size() + 9) / 10;
    for (std::size_t i = 0; i < fullest.size(); ++i) {
      const auto& [part, column] = fullest[i];
      if (i >= at_least && part < 1 - hardly) break;
      const int person = master_.column(column).person;
      taken[at(person)] = column;
      for (const int other : master_.columns_of(person)) {
        if (other == column || !master_.allowed(other)) continue;
        master_.allow(other, false);
        aside.push_back(other);
      }
    }
  }
  for (const int column : aside) master_.allow(column, true);
  if (found && !is_possible(everyone_, *found)) found.reset();
  return found;
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

Bounding::Settled Bounding::settle(long below, std::uint64_t most_nodes) {
  Whole whole{master_, request_.patience};
  Settled settled;
  if (const auto columns = whole.find(static_cast<double>(below), most_nodes))
    settled.better = chosen_of(*columns);
  settled.proven = whole.proven();
  return settled;
}

}  // namespace meanwhile::planner
