#include "ask.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "exchange/read_programme.hpp"
#include "exchange/write_plan.hpp"
#include "oracle/check_plan.hpp"
#include "oracle/fields.hpp"
#include "planner/fit.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;
using boost::json::serialize;

template <class T>
T value_of(exchange::Read<T> read) {
  if (read.value) return std::move(*read.value);
  std::string all = "refused:";
  for (const auto& problem : read.problems) all += " " + problem.path + " " + problem.what + ";";
  throw std::runtime_error(all);
}

std::vector<std::string> offerings_of(const object& plan) {
  std::vector<std::string> all;
  for (const auto& one : list(plan, "offerings"))
    all.push_back(*text(one.as_object(), "id") + "/" + *text(one.as_object(), "modality"));
  return all;
}

std::vector<Listed> sessions_of(const object& plan) {
  std::vector<Listed> all;
  for (const auto& one : list(plan, "sessions")) {
    const auto& session = one.as_object();
    all.push_back({instant_from(*text(session, "start")).time_since_epoch().count(),
                   *text(session, "offering"), *text(session, "modality")});
  }
  return all;
}

std::string line(const std::vector<Listed>& sessions) {
  std::string all;
  for (const auto& one : sessions)
    all += " " + std::to_string(one.start) + " " + one.offering + "/" + one.modality;
  return all;
}

std::string line(const std::vector<std::string>& offerings) {
  std::string all;
  for (const auto& one : offerings) all += " " + one;
  return all;
}

bool dominates(const Figures& a, const Figures& b) {
  bool better = false;
  for (std::size_t i = 0; i < objectives; ++i) {
    const auto which = static_cast<Objective>(i);
    if (a.of(which) > b.of(which)) return false;
    better |= a.of(which) < b.of(which);
  }
  return better;
}

/// `due` holds the optimum first, or one plan that is not feasible.
std::vector<std::string> compare(const object& programme, const object& client,
                                 const object& answer, const std::vector<Expected>& due) {
  const bool feasible = !due.empty() && due.front().feasible;
  const std::string status = feasible ? "optimal" : "infeasible";
  if (text(answer, "status") != status)
    return {"status is " + *text(answer, "status") + ", not " + status};
  const auto& plans = list(answer, "plans");
  if (!feasible) return {};
  std::vector<std::string> all;
  for (std::size_t i = 0; i < std::max(plans.size(), due.size()); ++i) {
    const auto label = i < plans.size() ? *text(plans[i].as_object(), "label") : "nothing";
    const auto wanted = i < due.size() ? *text(due[i].plan, "label") : "nothing";
    if (label != wanted) {
      all.push_back("listed next is " + label + ", not " + wanted);
      return all;
    }
    const auto& plan = plans[i].as_object();
    for (const auto& wrong : check_plan(programme, client, plan))
      all.push_back(label + ": " + wrong);
    for (const auto& difference : differences(due[i], plan))
      all.push_back(label + ": " + difference);
  }
  return all;
}

}  // namespace

Asked::Asked(const object& documented, const object& client, const exchange::OpenFile& open)
    : programme(value_of(exchange::read_programme(serialize(documented)))),
      person(value_of(exchange::read_case(serialize(client), programme, open))) {}

object ask(const object& programme, const object& client, int alternatives,
           const exchange::OpenFile& open) {
  const Asked asked{programme, client, open};
  const auto answer = planner::fit(asked.programme, asked.person, alternatives);
  return boost::json::parse(exchange::write_answer(answer, asked.programme, asked.person, 0))
      .as_object();
}

object ask(const object& programme, const object& client, int alternatives) {
  return ask(programme, client, alternatives, [](const std::string&) { return std::nullopt; });
}

std::vector<std::string> differences(const Expected& expected, const object& plan) {
  std::vector<std::string> all;
  for (const auto& figure : child(expected.plan, "burden"))
    if (whole(child(plan, "burden"), figure.key()) != figure.value().to_number<long>())
      all.push_back(std::string(figure.key()) + " is " +
                    serialize(child(plan, "burden").at(figure.key())) + ", not " +
                    serialize(figure.value()));
  if (const auto offerings = offerings_of(plan); offerings != expected.offerings)
    all.push_back("joined:" + line(offerings) + ", not:" + line(expected.offerings));
  if (const auto sessions = sessions_of(plan); sessions != expected.sessions)
    all.push_back("sessions:" + line(sessions) + ", not:" + line(expected.sessions));
  return all;
}

std::vector<Expected> worth_listing(const std::array<Expected, objectives>& all) {
  std::vector<Expected> listed;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& figures = all[i].figures;
    const bool dominated = std::any_of(all.begin(), all.end(), [&](const Expected& other) {
      return dominates(other.figures, figures);
    });
    const bool seen = std::any_of(all.begin(), all.begin() + static_cast<long>(i),
                                  [&](const Expected& one) { return one.figures == figures; });
    if (all[i].feasible && (i == 0 || (!dominated && !seen))) listed.push_back(all[i]);
  }
  return listed;
}

std::vector<std::string> about_the_optimum(const object& programme, const object& client) {
  return compare(programme, client, ask(programme, client, 0), {solve(programme, client)});
}

std::vector<std::string> about_alternatives(const object& programme, const object& client) {
  return compare(programme, client, ask(programme, client, static_cast<int>(objectives) - 1),
                 worth_listing(solve_all(programme, client)));
}

object read_json(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return boost::json::parse(text).as_object();
}

std::string keep(const std::string& name, const object& programme, const object& client) {
  const auto folder = std::filesystem::temp_directory_path() / "meanwhile-fit" / name;
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "programme.json") << programme << '\n';
  std::ofstream(folder / "client.json") << client << '\n';
  return folder.string();
}

}  // namespace meanwhile::oracle
