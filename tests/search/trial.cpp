#include "trial.hpp"

#include <algorithm>

#include "oracle/random_case.hpp"
#include "planner/search/search.hpp"

namespace meanwhile::planner {
namespace {

using oracle::Chance;

constexpr std::size_t at_most = 7;  // choices to try every set of
constexpr std::uint64_t cases = 240;
constexpr int emphases = 6;
constexpr int unders = 6;

std::optional<std::string> no_file(const std::string&) { return std::nullopt; }

}  // namespace

Trial::Trial(std::uint64_t with_seed)
    : drawn_(oracle::draw(with_seed)),
      read_(drawn_.programme, drawn_.client, no_file),
      seed(with_seed),
      board(read_.programme, read_.person),
      prices(board, static_cast<Emphasis>(with_seed / 24 % emphases)),
      choices(board, prices) {
  choose_few();
  try_all();
}

void Trial::choose_few() {
  Search search{board, prices};
  if (const Cost cost = search.least(); cost < impossible) few = search.first(cost);
  few.resize(std::min(few.size(), at_most));
  std::vector<int> others;
  for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice)
    if (std::ranges::find(few, choice) == few.end()) others.push_back(choice);
  Chance chance{seed};
  const auto more = std::min(others.size(), at_most - few.size());
  for (const int choice : chance.pick(others, static_cast<long>(more))) few.push_back(choice);
}

void Trial::try_all() {
  HorizonSolver solver{board, prices, choices};
  const std::vector<Cost> nothing_known(board.weeks.size(), 0);
  least_.assign(std::size_t{1} << few.size(), impossible);
  for (Set set = 0; set < least_.size(); ++set)
    if (one_of_each_slot(set))
      least_[set] = solver.least(choices_in(set), nothing_known, impossible);
}

bool Trial::one_of_each_slot(Set set) const {
  std::vector<bool> taken(board.slots.size());
  for (const int choice : choices_in(set)) {
    const std::size_t slot = at(choices.all[at(choice)].slot);
    if (taken[slot]) return false;
    taken[slot] = true;
  }
  return true;
}

Cost Trial::least(Set joined, Set open) const {
  Cost least = impossible;
  for (Set set = 0; set < least_.size(); ++set)
    if ((set & joined) == joined && (set & ~(joined | open)) == 0)
      least = std::min(least, least_[set]);
  return least;
}

std::vector<int> Trial::choices_in(Set set) const {
  std::vector<int> some;
  for (std::size_t i = 0; i < few.size(); ++i)
    if (set >> i & 1U) some.push_back(few[i]);
  return some;
}

ChoiceSet Trial::choice_set(Set set) const {
  ChoiceSet some{choices.all.size()};
  for (const int choice : choices_in(set)) some.add(choice);
  return some;
}

Partial Trial::partial(Set set) const {
  Partial partial{board, prices};
  for (const int choice : choices_in(set)) partial.add(choice, board, prices, choices);
  return partial;
}

Trial::Set Trial::draw_set(Chance& chance, Set among, long percent) const {
  Set some = 0;
  for (std::size_t i = 0; i < few.size(); ++i) {
    const Set more = some | (among & Set{1} << i);
    if (chance.percent(percent) && one_of_each_slot(more)) some = more;
  }
  return some;
}

Tariff Trial::draw_tariff(Chance& chance) const {
  Tariff tariff{board, prices, choices};
  // Under an emphasis some prices weigh much more than a burden minute.
  const Cost most_weighty = std::max(
      {prices.per_total, prices.travel, prices.family, prices.day / 30, prices.modality[0]});
  const Cost unit = chance.percent(50) ? prices.per_total : most_weighty;
  const long ceiling = chance.between(1, 200);
  const auto draw = [&](std::vector<Cost>& all, long least, long most) {
    for (Cost& price : all)
      if (chance.percent(60)) price = unit * chance.between(least, most) / 16;
  };
  draw(tariff.minute, 0, ceiling);
  draw(tariff.module_minute, 0, ceiling);
  draw(tariff.week_session, 0, 60 * ceiling);
  draw(tariff.block_session, 0, 60 * ceiling);
  draw(tariff.clash, -60 * ceiling, 60 * ceiling);
  for (Cost& price : tariff.clash) price = std::min(price, prices.missed);
  draw(tariff.lean, -30 * ceiling, 30 * ceiling);
  return tariff;
}

const std::vector<std::unique_ptr<const Trial>>& trials() {
  static const auto all = [] {
    std::vector<std::unique_ptr<const Trial>> drawn;
    for (std::uint64_t seed = 1; seed <= cases; ++seed)
      drawn.push_back(std::make_unique<const Trial>(seed));
    return drawn;
  }();
  return all;
}

std::vector<Under> draw_unders(const Trial& trial, Chance& chance) {
  std::vector<Under> all{{0, trial.all()}};
  while (all.size() < unders) {
    const Trial::Set joined = trial.draw_set(chance, trial.all(), 30);
    Trial::Set open = 0;
    for (Trial::Set bit = 1; bit <= trial.all(); bit <<= 1)
      if (!(joined & bit) && chance.percent(70)) open |= bit;
    all.push_back({joined, open});
  }
  return all;
}

}  // namespace meanwhile::planner
