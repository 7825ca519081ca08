#include "ask.hpp"

#include <sstream>
#include <stdexcept>

#include "exchange/iso.hpp"
#include "exchange/read_programme.hpp"
#include "exchange/read_repair.hpp"
#include "exchange/write_repair.hpp"

namespace meanwhile::oracle {

RepairAnswered ask_repair(const Happening& happening) {
  const auto offered = exchange::read_programme(boost::json::serialize(happening.programme));
  if (!offered.value) throw std::runtime_error("the programme is refused");
  std::string lines;
  for (const auto& one : happening.enrolled) lines += boost::json::serialize(one) + "\n";
  const auto none = [](const std::string&) { return std::nullopt; };
  const exchange::EnrolledRead read = exchange::read_enrolled(lines, *offered.value, none);
  if (!read.lines.problems.empty())
    throw std::runtime_error("a line is refused: " + read.lines.problems[0].problem.path + " " +
                             read.lines.problems[0].problem.what);
  const boost::json::object events{{"events", happening.events}};
  const auto happened =
      exchange::read_events(boost::json::serialize(events), *offered.value, read.lines);
  if (!happened.value)
    throw std::runtime_error("the events are refused: " + happened.problems[0].path + " " +
                             happened.problems[0].what);
  const auto as_of = exchange::instant_from(happening.as_of);
  if (!as_of) throw std::runtime_error("no instant: " + happening.as_of);
  const planner::RepairAnswer answer =
      planner::repair(*offered.value, read.people, *happened.value, {*as_of, {}, {}});
  RepairAnswered answered{
      boost::json::parse(exchange::write_repair(answer, read, *offered.value, 0)).as_object(), {}};
  std::istringstream anew{exchange::write_repaired_plans(answer, read, *offered.value)};
  for (std::string line; std::getline(anew, line);)
    answered.repaired.push_back(boost::json::parse(line).as_object());
  return answered;
}

}  // namespace meanwhile::oracle
