#include "planner/repairing/shares.hpp"

#include <ClpSimplex.hpp>
#include <algorithm>
#include <cmath>

namespace meanwhile::planner {
namespace {

constexpr double negligible = 1e-9;

}  // namespace

bool Shared::is_of(int person) const {
  return people.empty() || std::ranges::binary_search(people, person);
}

bool Shared::takes(int person, const std::vector<Use>& uses) const {
  if (!is_of(person)) return false;
  const Use* use = use_of(uses, which);
  switch (of) {
    case Of::seat: return use && use->seat;
    case Of::online: return use && use->online;
    case Of::company: return use && use->attends;
    case Of::leaving: return !use || !use->holds;
  }
  return false;
}

struct Shares::Clp {
  ClpSimplex program;
  bool primal = true;  // what was added keeps the last solution within its bounds
};

Shares::Shares(std::size_t people) : clp_(std::make_unique<Clp>()), people_(people) {
  clp_->program.setLogLevel(0);
  const std::vector<CoinBigIndex> starts(people + 1, 0);
  const std::vector<double> one(people, 1);
  clp_->program.addRows(static_cast<int>(people), one.data(), one.data(), starts.data(), nullptr,
                        nullptr);
}

Shares::~Shares() = default;

double Shares::coefficient(const Row& row, const Column& column) const {
  if (!row.shared) return static_cast<double>(column.way->figures[row.level]);
  return row.shared->takes(column.person, column.way->uses) ? 1 : 0;
}

void Shares::add(int person, Way way) {
  columns_.push_back({person, std::move(way)});
  const Column& column = columns_.back();
  std::vector<int> rows{person};
  std::vector<double> coefficients{1};
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (const double one = coefficient(rows_[i], column); one != 0) {
      rows.push_back(static_cast<int>(people_ + i));
      coefficients.push_back(one);
    }
  clp_->program.addColumn(static_cast<int>(rows.size()), rows.data(), coefficients.data(), 0,
                          COIN_DBL_MAX, static_cast<double>(column.way->figures[aim_]));
}

void Shares::add_row(Row row, double most) {
  std::vector<int> columns;
  std::vector<double> coefficients;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (const double one = coefficient(row, columns_[i]); one != 0) {
      columns.push_back(static_cast<int>(i));
      coefficients.push_back(one);
    }
  clp_->program.addRow(static_cast<int>(columns.size()), columns.data(), coefficients.data(),
                       -COIN_DBL_MAX, most);
  rows_.push_back(std::move(row));
  clp_->primal = false;
}

void Shares::add(const Shared& shared) {
  if (known_.insert(shared).second) add_row({shared, 0}, shared.most);
}

void Shares::hold(std::size_t level, double most) { add_row({std::nullopt, level}, most); }

void Shares::aim(std::size_t level) {
  aim_ = level;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    clp_->program.setObjectiveCoefficient(static_cast<int>(i),
                                          static_cast<double>(columns_[i].way->figures[level]));
  clp_->primal = true;
}

bool Shares::solve() {
  const int failed = clp_->primal ? clp_->program.primal() : clp_->program.dual();
  clp_->primal = true;
  return failed == 0 && clp_->program.isProvenOptimal();
}

std::vector<Shares::Part> Shares::parts() const {
  std::vector<Part> parts;
  const double* solution = clp_->program.primalColumnSolution();
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (solution[i] > negligible)
      parts.push_back({columns_[i].person, &columns_[i].way, solution[i]});
  return parts;
}

/// Depth first: the largest part is taken for whole, then not at all.
class Shares::Branching {
 public:
  Branching(const Shares& shares, double below, int most_nodes)
      : shares_(shares), program_(shares.clp_->program), below_(below), nodes_(most_nodes) {}

  std::vector<Way> look() {
    branch();
    return std::move(found_);
  }

 private:
  void branch() {
    if (nodes_-- <= 0 || program_.dual() != 0 || !program_.isProvenOptimal()) return;
    if (std::ceil(program_.objectiveValue() - rounding) >= below_) return;
    const double* solution = program_.primalColumnSolution();
    int largest = -1;
    for (int i = 0; i < program_.numberColumns(); ++i)
      if (solution[i] > rounding && solution[i] < 1 - rounding &&
          (largest < 0 || solution[i] > solution[largest]))
        largest = i;
    if (largest < 0) return take(solution);
    program_.setColumnLower(largest, 1);
    branch();
    program_.setColumnLower(largest, 0);
    program_.setColumnUpper(largest, 0);
    branch();
    program_.setColumnUpper(largest, COIN_DBL_MAX);
  }

  void take(const double* solution) {
    below_ = std::round(program_.objectiveValue());
    found_.assign(shares_.people_, nullptr);
    for (std::size_t i = 0; i < shares_.columns_.size(); ++i)
      if (solution[i] > 1 - rounding)
        found_[static_cast<std::size_t>(shares_.columns_[i].person)] = shares_.columns_[i].way;
  }

  static constexpr double rounding = 1e-6;
  const Shares& shares_;
  ClpSimplex program_;
  double below_;
  int nodes_;
  std::vector<Way> found_;
};

std::vector<Shares::Way> Shares::whole_ways(double below, int most_nodes) const {
  return Branching{*this, below, most_nodes}.look();
}

double Shares::value() const { return clp_->program.objectiveValue(); }

double Shares::paid_by(int person) const { return clp_->program.dualRowSolution()[person]; }

Terms Shares::terms(int person, std::size_t tight) const {
  Terms terms;
  terms.tight = tight;
  terms.weight[aim_] = 1;
  const double* duals = clp_->program.dualRowSolution() + people_;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double price = -duals[i];
    if (price <= negligible) continue;
    const Row& row = rows_[i];
    if (!row.shared) {
      terms.weight[row.level] += price;
      continue;
    }
    if (!row.shared->is_of(person)) continue;
    Charge& charge = terms.charges[row.shared->which];
    switch (row.shared->of) {
      case Shared::Of::seat: charge.seat += price; break;
      case Shared::Of::online: charge.online += price; break;
      case Shared::Of::company: charge.attend += price; break;
      case Shared::Of::leaving: charge.leave += price; break;
    }
  }
  return terms;
}

}  // namespace meanwhile::planner
