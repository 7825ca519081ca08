#include "cohort/ask.hpp"

#include <stdexcept>

#include "exchange/read_programme.hpp"
#include "exchange/write_cohort.hpp"
#include "planner/cohort.hpp"

namespace meanwhile::oracle {

boost::json::object ask_cohort(const boost::json::object& programme,
                               const std::vector<boost::json::object>& clients) {
  const auto offered = exchange::read_programme(boost::json::serialize(programme));
  if (!offered.value) throw std::runtime_error("the programme is refused");
  std::string lines;
  for (const auto& client : clients) lines += boost::json::serialize(client) + "\n";
  const exchange::CohortRead read =
      exchange::read_cohort(lines, *offered.value, [](const std::string&) { return std::nullopt; });
  const planner::CohortAnswer answer = planner::plan_cohort(*offered.value, read.people);
  return boost::json::parse(exchange::write_cohort(answer, read, *offered.value, {})).as_object();
}

}  // namespace meanwhile::oracle
