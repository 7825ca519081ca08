#include "planner/columns/repertoire.hpp"

#include <algorithm>

#include "planner/columns/seat_costs.hpp"
#include "planner/search/account.hpp"
#include "planner/search/ways.hpp"

namespace meanwhile::planner {
namespace {

constexpr Cost slack_of_ways = 240;  // burden minutes: a week dearer by more is rarely wanted

// Beyond these it is too much to list all that somebody could have.
constexpr std::uint64_t looks_for_all = 6'000;
constexpr std::size_t most_ways = 20'000;
constexpr std::size_t most_options = 20'000;

constexpr std::size_t first_options = 16;
constexpr std::uint64_t sets_alone = 60;
constexpr std::uint64_t sets_for_none = 3;
constexpr double fine = 100;  // where no burden counts, prices are small

/// What joining groups that want people brings at most.
double most_welcome(const SharePrices& prices) {
  double welcome = 0;
  for (const double price : prices.joining) welcome -= std::min(0.0, price);
  return welcome;
}

/// Lists every set that someone could join, and every way to live it.
class Listing {
 public:
  explicit Listing(const Member& member)
      : board_(board_of(member)),
        prices_(board_, Emphasis::least_burden),
        search_(board_, prices_),
        drawing_(member, board_, search_.choices()),
        ways_(board_, prices_, search_.choices()) {}

  std::optional<Repertoire> list() {
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    const SetList sets = search_.list(all, all, looks_for_all);
    if (sets.below < impossible) return std::nullopt;
    repertoire_.keepable = drawing_.keepable();
    repertoire_.below = Repertoire::no_more;
    for (const SetList::Set& set : sets.sets) {
      add(set);
      if (repertoire_.options.size() > most_options) return std::nullopt;
    }
    std::ranges::stable_sort(repertoire_.options, {}, &Option::burden);
    return std::move(repertoire_);
  }

 private:
  long burden(Cost cost) const { return cost / prices_.per_total; }

  void add(const SetList::Set& set) {
    const WayList list = ways_.list(set.joined, impossible, most_ways);
    for (const Sequence& way : list.ways)
      repertoire_.options.push_back(drawing_.option(set.joined, way, burden(way.cost)));
    if (list.below < impossible)
      repertoire_.partly.push_back({drawing_.seats_of(set.joined), burden(list.below)});
  }

  Board board_;
  Prices prices_;
  Search search_;
  Drawing drawing_;
  WayKeeper ways_;
  Repertoire repertoire_;
};

}  // namespace

double Repertoire::least_unlisted(const SharePrices& prices) const {
  const double burden = prices.figure[at(CohortLevel::burden)];
  double least = std::numeric_limits<double>::infinity();
  if (below != no_more)
    least = burden * static_cast<double>(below) -
            (rhythm ? rhythm->welcome(prices) : most_welcome(prices));
  for (const Partly& set : partly) {
    double price = burden * static_cast<double>(set.least);
    for (const Seats& seats : set.joined) price += prices.of_seats(seats);
    least = std::min(least, price);
  }
  return keepable.groups.empty() ? least : least - prices.figure[at(CohortLevel::kept)];
}

std::vector<int> cheapest(const Repertoire& repertoire, const SharePrices& prices,
                          std::size_t most) {
  std::vector<std::pair<double, int>> all;
  for (std::size_t number = 0; number < repertoire.options.size(); ++number)
    all.emplace_back(prices.of(repertoire.options[number].column), static_cast<int>(number));
  const std::size_t kept = std::min(most, all.size());
  std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(kept));
  std::vector<int> numbers;
  for (std::size_t i = 0; i < kept; ++i) numbers.push_back(all[i].second);
  return numbers;
}

std::optional<Repertoire> whole_repertoire_of(const Member& member) {
  return Listing{member}.list();
}

namespace {

/// No seat costs anything, only the burden counts.
SharePrices burden_alone(const Agenda& agenda) {
  SharePrices prices;
  prices.figure[at(CohortLevel::burden)] = 1;
  prices.seats.resize(agenda.rows.size());
  prices.online.resize(agenda.rows.size());
  prices.joining.resize(agenda.rows.size());
  return prices;
}

bool soon_impossible(const Board& board) {
  const Prices nothing = Prices::of_nothing(board);
  Search any{board, nothing};
  return !any.possible(sets_for_none) && any.proven();
}

}  // namespace

Repertoire repertoire_of(const Member& member) {
  const Board board = board_of(member);
  const Prices prices{board, Emphasis::least_burden};
  const Choices choices{board, prices};
  Repertoire repertoire;
  repertoire.keepable = Drawing{member, board, choices}.keepable();
  auto rhythm =
      std::make_shared<Rhythm>(member, repertoire.keepable, Rhythm::Laid{board, prices, choices});
  const SharePrices alone = burden_alone(member.agenda);
  constexpr double any = std::numeric_limits<double>::infinity();
  for (const Rhythm::Found& found : rhythm->cheapest(alone, any, first_options))
    repertoire.options.push_back(
        regular_option(member, repertoire.keepable, found.joined, found.burden));
  const auto none = [&] {  // a floor is reckoned longer
    return soon_impossible(board) || (rhythm->complete() && rhythm->floor(alone, any) == any);
  };
  if (repertoire.options.empty() && none()) repertoire.below = Repertoire::no_more;
  if (!repertoire.hopeless()) repertoire.rhythm = std::move(rhythm);
  return repertoire;
}

void look_further(const Member& member, Repertoire& repertoire) {
  const Board board = board_of(member);
  const Prices nothing = Prices::of_nothing(board);
  Search any{board, nothing};
  if (!any.possible(sets_for_any)) {
    if (any.proven()) repertoire.below = Repertoire::no_more;
    return;
  }
  const Prices prices{board, Emphasis::least_burden};
  Search search{board, prices};
  search.know(any.best());
  const Cost cost = search.least(sets_alone);
  repertoire.below = (search.proven() ? cost : search.floor()) / prices.per_total;
  const Choices& choices = search.choices();
  const Drawing drawing{member, board, choices};
  const std::vector<int> joined = choices.named(search.best());
  for (const Sequence& way :
       WayKeeper{board, prices, choices}.list(joined, slack_of_ways * prices.per_total, 2).ways)
    repertoire.options.push_back(drawing.option(joined, way, way.cost / prices.per_total));
}

Priced cheapest_of(const Member& member, const SharePrices& shares, double below,
                   std::uint64_t most_sets) {
  const Board board = board_of(member);
  const double burden = shares.figure[at(CohortLevel::burden)];
  Prices prices = burden > 0 ? Prices{board, Emphasis::least_burden} : Prices::of_nothing(board);
  const double unit = static_cast<double>(prices.per_total) * (burden > 0 ? 1 / burden : fine);
  const Keepable keepable = Drawing{member, board, Choices{board, prices}}.keepable();
  const SeatCosts seats = seat_costs(member, board, shares, keepable, unit);
  prices.charge(seats);
  Search search{board, prices};
  const Cost bound = static_cast<Cost>(below * unit);
  const Cost cost = search.least_below(bound, most_sets);
  Priced priced{{}, static_cast<double>(search.proven() ? cost : search.floor()) / unit};
  if (cost >= bound) return priced;

  Prices burdens{board, Emphasis::least_burden};
  if (burden > 0) burdens.charge(seats);
  const Choices choices{board, burdens};
  const Drawing drawing{member, board, choices};
  const std::vector<int> joined = choices.named(search.best());
  for (const Sequence& way : WayKeeper{board, burdens, choices}.list(joined, 0, 1).ways) {
    const Plan plan = account_for(board, choices, joined, way, {});
    priced.found.push_back(drawing.option(joined, way, plan.burden.total()));
  }
  return priced;
}

}  // namespace meanwhile::planner
