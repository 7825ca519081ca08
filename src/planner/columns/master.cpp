#include "planner/columns/master.hpp"

#include <ClpEventHandler.hpp>
#include <ClpSimplex.hpp>
#include <algorithm>

#include "base/result.hpp"

namespace meanwhile::planner {
namespace {

std::size_t at(int position) { return static_cast<std::size_t>(position); }

/// Ends a program when patience does.
class Ending : public ClpEventHandler {
 public:
  explicit Ending(const Patience& patience) : patience_(&patience) {}
  int event(Event which) override {
    constexpr int go_on = -1;
    constexpr int stop = 5;  // as after the most iterations
    return which == endOfFactorization && is_over(*patience_) ? stop : go_on;
  }
  ClpEventHandler* clone() const override { return new Ending{*this}; }

 private:
  const Patience* patience_;
};

}  // namespace

struct Master::Clp {
  ClpSimplex program;
};

Master::Master(Stock stock, std::vector<Apart> apart, std::size_t people, const Patience& patience)
    : stock_(std::move(stock)),
      apart_(std::move(apart)),
      people_(people),
      patience_(patience),
      columns_of_(people),
      columns_with_(stock_.rows.size()),
      rows_of_slot_(stock_.rows.size()),
      rows_of_person_(people) {
  clp_->program.setLogLevel(0);
  const Ending ending{patience};
  if (patience) clp_->program.passInEventHandler(&ending);
  const std::vector<CoinBigIndex> starts(people + 1, 0);
  const std::vector<double> least(people, 0);
  const std::vector<double> most(people, 1);
  clp_->program.addRows(static_cast<int>(people), least.data(), most.data(), starts.data(), nullptr,
                        nullptr);
  for (std::size_t slot = 0; slot < stock_.rows.size(); ++slot) {
    const Stock::Row& row = stock_.rows[slot];
    if (row.needed <= 0) continue;
    run_column_[static_cast<int>(slot)] = clp_->program.numberColumns();
    clp_->program.addColumn(0, nullptr, nullptr, row.must() ? 1 : 0, 1, 0);
  }
  for (const auto& [slot, column] : run_column_) add_row({Kind::run, slot}, 0);
}

Master::Held::Held() : clp_(std::make_unique<Clp>()) {}
Master::Held::Held(const Held& other) : clp_(std::make_unique<Clp>(*other.clp_)) {}
Master::Held::Held(Held&&) noexcept = default;
Master::Held::~Held() = default;

int Master::program_column(int column) const {
  return static_cast<int>(run_column_.size()) + column;
}

int Master::add(Column column) {
  const int position = columns();
  columns_of_[at(column.person)].push_back(position);
  int last_slot = -1;
  for (const Seats& seats : column.seats)
    if (seats.slot != last_slot) columns_with_[at(last_slot = seats.slot)].push_back(position);
  columns_.push_back(std::move(column));
  return position;
}

/// A row says: no more than so much of all this. One that a group runs is turned round for it.
double Master::coefficient(const Row& row, const Column& column) {
  switch (row.kind) {
    case Kind::level: return static_cast<double>(column.figures[at(row.slot)]);
    case Kind::apart:
      return std::ranges::binary_search(column.attended, SessionAt{row.slot, row.session}) ? 1 : 0;
    default: break;
  }
  for (const Seats& seats : column.seats) {
    if (seats.slot != row.slot) continue;
    const bool there = seats.first <= row.session && row.session < seats.end;
    if (row.kind == Kind::uses) return 1;
    if (row.kind == Kind::run && seats.how == Taking::joining) return -1;
    if (row.kind == Kind::seats && there && seats.counts()) return 1;
    if (row.kind == Kind::online && there && seats.online()) return 1;
  }
  return 0;
}

std::vector<Master::Entry> Master::entries(const Column& column) const {
  std::vector<Entry> found;
  const auto look = [&](int number) {
    if (const double coefficient = Master::coefficient(rows_[at(number)], column); coefficient != 0)
      found.push_back({static_cast<int>(people_) + number, coefficient});
  };
  for (const int number : level_rows_) look(number);
  for (const int number : rows_of_person_[at(column.person)]) look(number);
  int last_slot = -1;
  for (const Seats& seats : column.seats) {
    if (seats.slot == last_slot) continue;
    for (const int number : rows_of_slot_[at(last_slot = seats.slot)]) look(number);
  }
  found.push_back({column.person, 1});
  return found;
}

/// Puts the columns added since into the program.
void Master::flush() {
  std::vector<CoinBigIndex> starts{0};
  std::vector<int> rows;
  std::vector<double> coefficients;
  std::vector<double> costs;
  for (std::size_t i = in_program_; i < columns_.size(); ++i) {
    for (const Entry& entry : entries(columns_[i])) {
      rows.push_back(entry.row);
      coefficients.push_back(entry.coefficient);
    }
    starts.push_back(static_cast<CoinBigIndex>(rows.size()));
    costs.push_back(cost(columns_[i]));
  }
  if (costs.empty()) return;
  const std::vector<double> least(costs.size(), 0);
  const std::vector<double> most(costs.size(), COIN_DBL_MAX);
  clp_->program.addColumns(static_cast<int>(costs.size()), least.data(), most.data(), costs.data(),
                           starts.data(), rows.data(), coefficients.data());
  in_program_ = columns_.size();
  primal_ = true;
}

void Master::add_row(const Row& row, double most) {
  const int number = static_cast<int>(rows_.size());
  rows_.push_back(row);
  known_.insert(row);
  const std::vector<int>* columns = nullptr;
  std::vector<int> every;
  switch (row.kind) {
    case Kind::level: {
      level_rows_.push_back(number);
      for (int i = 0; i < static_cast<int>(in_program_); ++i) every.push_back(i);
      columns = &every;
      break;
    }
    case Kind::apart:
      for (const int person : {row.one, row.other}) {
        rows_of_person_[at(person)].push_back(number);
        const std::vector<int>& mine = columns_of(person);
        every.insert(every.end(), mine.begin(), mine.end());
      }
      columns = &every;
      break;
    case Kind::uses:
      rows_of_person_[at(row.one)].push_back(number);
      columns = &columns_of(row.one);
      break;
    default: rows_of_slot_[at(row.slot)].push_back(number); columns = &columns_with_[at(row.slot)];
  }
  std::vector<int> places;
  std::vector<double> coefficients;
  for (const int i : *columns) {
    if (at(i) >= in_program_) continue;
    const double coefficient = Master::coefficient(row, columns_[at(i)]);
    if (coefficient == 0) continue;
    places.push_back(program_column(i));
    coefficients.push_back(coefficient);
  }
  if (row.kind == Kind::run || row.kind == Kind::uses) {
    places.push_back(run_column_.at(row.slot));
    coefficients.push_back(row.kind == Kind::run ? stock_.rows[at(row.slot)].needed : -1);
  }
  clp_->program.addRow(static_cast<int>(places.size()), places.data(), coefficients.data(),
                       -COIN_DBL_MAX, most);
}

double Master::cost(const Column& column) const {
  double cost = 0;
  for (std::size_t level = 0; level < level_count; ++level)
    cost += aim_[level] * static_cast<double>(column.figures[level]);
  return cost;
}

void Master::aim(const Aim& aim) {
  aim_ = aim;
  for (int i = 0; i < static_cast<int>(in_program_); ++i)
    clp_->program.setObjectiveCoefficient(program_column(i), cost(columns_[at(i)]));
  primal_ = true;
}

void Master::hold(std::size_t level, double most) {
  const Row row{Kind::level, static_cast<int>(level)};
  flush();
  if (!known_.contains(row)) return add_row(row, most);
  const auto place = std::ranges::find(rows_, row) - rows_.begin();
  clp_->program.setRowUpper(static_cast<int>(people_) + static_cast<int>(place), most);
}

void Master::release(std::size_t level) { hold(level, COIN_DBL_MAX); }

void Master::place(int person, Placed placed) {
  clp_->program.setRowLower(person, placed == Placed::must ? 1 : 0);
  clp_->program.setRowUpper(person, placed == Placed::must_not ? 0 : 1);
}

void Master::allow(int column, bool allowed) {
  flush();
  clp_->program.setColumnUpper(program_column(column), allowed ? COIN_DBL_MAX : 0);
}

bool Master::allowed(int column) const {
  return clp_->program.getColUpper()[program_column(column)] > 0;
}

void Master::run(int slot, Runs runs) {
  const int column = run_column_.at(slot);
  clp_->program.setColumnBounds(column, runs == Runs::must ? 1 : 0, runs == Runs::must_not ? 0 : 1);
}

Master::Outcome Master::solve() {
  flush();
  do {
    if (primal_)
      clp_->program.primal(1);
    else
      clp_->program.dual();
    primal_ = false;
    if (clp_->program.isProvenPrimalInfeasible()) return Outcome::none;
    if (is_over(patience_)) return Outcome::broken_off;
    if (!clp_->program.isProvenOptimal()) {
      clp_->program.allSlackBasis();
      clp_->program.primal();
      if (clp_->program.isProvenPrimalInfeasible()) return Outcome::none;
      if (!clp_->program.isProvenOptimal()) throw Bug{"a linear program was not solved"};
    }
  } while (add_broken());
  return Outcome::solved;
}

double Master::value() const { return clp_->program.objectiveValue(); }

double Master::part(int column) const {
  return clp_->program.primalColumnSolution()[program_column(column)];
}

double Master::reduced_cost(int column) const {
  return clp_->program.dualColumnSolution()[program_column(column)];
}

std::vector<std::pair<int, double>> Master::running() const {
  std::vector<std::pair<int, double>> parts;
  for (const auto& [slot, column] : run_column_)
    parts.emplace_back(slot, clp_->program.primalColumnSolution()[column]);
  return parts;
}

SharePrices Master::prices() const {
  SharePrices prices;
  prices.seats.resize(stock_.rows.size());
  prices.online.resize(stock_.rows.size());
  prices.joining.resize(stock_.rows.size());
  prices.figure = aim_;
  const double* duals = clp_->program.dualRowSolution();
  prices.person.assign(duals, duals + people_);
  const auto lay_on = [&](std::vector<double>& sums, const Row& row, double price) {
    sums.resize(stock_.rows[at(row.slot)].seats.size() + 1);
    for (std::size_t i = at(row.session) + 1; i < sums.size(); ++i) sums[i] += price;
  };
  for (std::size_t number = 0; number < rows_.size(); ++number) {
    const Row& row = rows_[number];
    const double price = -duals[people_ + number];
    if (price == 0) continue;
    switch (row.kind) {
      case Kind::seats: lay_on(prices.seats[at(row.slot)], row, price); break;
      case Kind::online: lay_on(prices.online[at(row.slot)], row, price); break;
      case Kind::run: prices.joining[at(row.slot)] -= price; break;
      case Kind::uses: prices.uses[{row.one, row.slot}] += price; break;
      case Kind::level: prices.figure[at(row.slot)] += price; break;
      case Kind::apart:
        for (const int person : {row.one, row.other})
          prices.attending[person].push_back({{row.slot, row.session}, price});
    }
  }
  return prices;
}

}  // namespace meanwhile::planner
