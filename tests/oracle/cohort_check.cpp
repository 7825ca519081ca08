// Takes the answer as it is written: seats are counted session by session from the plans, and every
// figure is worked out anew. What is shared with the solver is how documents are read.
#include "cohort_check.hpp"

#include <cmath>
#include <exception>

#include "check_plan.hpp"
#include "cohort_figures.hpp"
#include "cohort_quiet.hpp"
#include "cohort_tables.hpp"
#include "fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;
using boost::json::value;

bool near(double a, double b, double most) { return std::abs(a - b) <= most + 1e-9; }

double number(const object& from, std::string_view key) { return from.at(key).to_number<double>(); }

/// Whether what each would have alone is worked out, or taken as it is told.
enum class Alone { worked_out, taken_as_told };

class Checker {
 public:
  Checker(const CohortFacts& facts, const object& output, Alone alone)
      : facts_(facts), output_(output), mode_(alone) {}

  std::vector<std::string> run() {
    if (!read_people()) return std::move(wrong_);
    alone_ = mode_ == Alone::worked_out ? alone(facts_, plans_) : alone_as_told();
    const auto use = use_of(facts_, plans_);
    add(rules_broken(facts_, use));
    check_waiting();
    check_levels();
    add(check_offerings(facts_, use, list(output_, "offerings")));
    add(check_seat_prices(facts_, use, list(output_, "seatPrices")));
    check_tenth();
    if (mode_ == Alone::worked_out) check_unmet_hours();
    check_conflicts();
    return std::move(wrong_);
  }

 private:
  void wrong(std::string what) { wrong_.push_back(std::move(what)); }
  void add(const std::vector<std::string>& more) {
    wrong_.insert(wrong_.end(), more.begin(), more.end());
  }

  /// Whether there is a row for each person and nobody else, in order, so that one can go on.
  bool read_people() {
    const auto& rows = list(output_, "people");
    if (rows.size() != facts_.people.size()) {
      wrong("people: " + std::to_string(rows.size()) + " rows for " +
            std::to_string(facts_.people.size()));
      return false;
    }
    for (std::size_t who = 0; who < rows.size(); ++who) {
      const auto& row = rows[who].as_object();
      const auto& id = facts_.people[who].id;
      if (text(row, "client") != id) wrong("people: a row is not that of " + id);
      if (!find(row, "plan") == !find(row, "waiting"))
        wrong("people: either a plan or a place in the line: " + id);
      plans_.push_back(find(row, "plan") ? &row.at("plan").as_object() : nullptr);
      if (plans_.back()) check_own_plan(who);
    }
    return wrong_.empty();
  }

  void check_own_plan(std::size_t who) {
    const auto& id = facts_.people[who].id;
    if (text(*plans_[who], "label") != "cohort") wrong("people: the label of " + id);
    for (const auto& one : check_plan(facts_.people[who].facts, *plans_[who]))
      wrong("plan of " + id + ": " + one);
  }

  const object& waiting(std::size_t who) const {
    return child(list(output_, "people")[who].as_object(), "waiting");
  }

  std::vector<Expected> alone_as_told() const {
    std::vector<Expected> all(plans_.size());
    for (std::size_t who = 0; who < plans_.size(); ++who)
      all[who].feasible = !plans_[who] && text(waiting(who), "why") == "noSeat";
    return all;
  }

  void check_waiting() {
    std::vector<std::size_t> line;
    for (const auto who : in_line(facts_, alone_)) {
      const bool unknown = !is_optimal() && text(waiting(who), "why") == "notFound";
      if (!unknown) line.push_back(who);
    }
    std::map<std::size_t, long> places;
    for (const auto who : line) places[who] = static_cast<long>(places.size()) + 1;
    for (std::size_t who = 0; who < plans_.size(); ++who) {
      if (plans_[who]) continue;
      const auto& id = facts_.people[who].id;
      const bool placed = places.contains(who);
      const auto why = text(waiting(who), "why", "");
      const bool unknown = !is_optimal() && why == "notFound";
      if (!unknown && why != (placed ? "noSeat" : "noPlan")) wrong("waiting: why, for " + id);
      if (whole(waiting(who), "place") != (placed ? std::optional{places[who]} : std::nullopt))
        wrong("waiting: the place of " + id);
    }
  }

  bool is_optimal() const { return text(output_, "status") == "optimal"; }

  void check_levels() {
    const auto due = levels_of(facts_, plans_);
    const std::vector<std::pair<std::string, long>> values{{"priority", due.priority},
                                                           {"daysWaited", due.waited},
                                                           {"kept", due.kept},
                                                           {"burden", due.burden}};
    const auto& rows = list(output_, "levels");
    if (rows.size() != values.size()) return wrong("levels: there are four");
    bool open = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto& row = rows[i].as_object();
      const auto& [level, figure] = values[i];
      if (text(row, "level") != level) wrong("levels: " + level + " is not in its place");
      if (number(row, "value") != static_cast<double>(figure))
        wrong("levels: " + level + " is not " + std::to_string(figure));
      open |= check_gap(row, level, static_cast<double>(figure));
    }
    if (is_optimal() == open) wrong("status: optimal is what has no gap");
  }

  /// Returns whether there is one.
  bool check_gap(const object& row, const std::string& level, double figure) {
    const double bound = number(row, "bound");
    const double missing = level == "burden" ? figure - bound : bound - figure;
    const double gap = number(row, "gap");
    if (missing < 0) wrong("levels: the bound of " + level + " is passed");
    if (!near(gap, missing / (figure == 0 ? 1 : figure), 1e-5) || (gap > 0) != (missing > 0))
      wrong("levels: the gap of " + level);
    return missing > 0;
  }

  void check_tenth() {
    const auto due = worst_served(plans_);
    const auto& told = child(output_, "worstServedTenth");
    if (whole(told, "people") != due.people) wrong("worstServedTenth: people");
    if (!near(number(told, "burden"), due.burden, 0.5)) wrong("worstServedTenth: burden");
  }

  void check_unmet_hours() {
    const std::array days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto due = unmet_minutes(facts_, alone_);
    const auto& told = child(output_, "unmetHours");
    for (std::size_t day = 0; day < days.size(); ++day)
      if (!near(number(told, days[day]), static_cast<double>(due[day]) / 60, 0.01))
        wrong(std::string("unmetHours: ") + days[day] + " is not " + std::to_string(due[day]) +
              " minutes");
  }

  void check_conflicts() {
    std::multiset<std::pair<std::string, std::string>> due;
    std::multiset<std::pair<std::string, std::string>> told;
    for (const auto& person : facts_.people)
      for (const auto& held : person.unknown) due.emplace(person.id, held);
    for (const auto& one : list(output_, "conflicts")) {
      const auto& row = one.as_object();
      told.emplace(text(row, "client", ""), text(row, "held", ""));
      if (text(row, "why") != "unknownOffering") wrong("conflicts: why");
    }
    if (due != told) wrong("conflicts are not those of unknown groups");
  }

  const CohortFacts& facts_;
  const object& output_;
  const Alone mode_;
  Plans plans_;
  std::vector<Expected> alone_;
  std::vector<std::string> wrong_;
};

/// The first line of each client, and the numbers of the others, from 1.
struct Lines {
  std::vector<object> clients;
  std::set<long> again;
};

Lines lines_of(const std::vector<object>& clients) {
  Lines lines;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < clients.size(); ++i)
    if (seen.insert(*text(child(clients[i], "client"), "id")).second)
      lines.clients.push_back(clients[i]);
    else
      lines.again.insert(static_cast<long>(i) + 1);
  return lines;
}

std::vector<std::string> check(const object& programme, const std::vector<object>& clients,
                               const object& output, Alone mode) {
  try {
    const auto lines = lines_of(clients);
    const auto facts = cohort_facts_of(programme, lines.clients);
    auto wrong = Checker(facts, output, mode).run();
    std::set<long> told;
    for (const auto& one : list(output, "problems"))
      told.insert(whole(one.as_object(), "line").value_or(0));
    if (told != lines.again) wrong.push_back("problems are not those of lines that are wrong");
    for (const auto& one : check_quiet(facts, output)) wrong.push_back(one);
    return wrong;
  } catch (const std::exception& trouble) {
    return {std::string("not an answer as the contract has it: ") + trouble.what()};
  }
}

}  // namespace

std::vector<std::string> check_cohort(const object& programme, const std::vector<object>& clients,
                                      const object& output) {
  return check(programme, clients, output, Alone::worked_out);
}

std::vector<std::string> check_large_cohort(const object& programme,
                                            const std::vector<object>& clients,
                                            const object& output) {
  return check(programme, clients, output, Alone::taken_as_told);
}

}  // namespace meanwhile::oracle
