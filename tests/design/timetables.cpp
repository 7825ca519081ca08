#include "timetables.hpp"

#include <map>

#include "contract.hpp"
#include "oracle/fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

/// Whether what was given stands there still, whatever is told or left out as a default.
bool same_as_given(const object& given, const object& now) {
  for (const auto* key : {"id", "site", "room", "module"})
    if (text(given, key) != text(now, key)) return false;
  if (texts(given, "staff") != texts(now, "staff") ||
      whole(given, "taken").value_or(0) != whole(now, "taken").value_or(0) ||
      whole(given, "seats") != whole(now, "seats"))
    return false;
  return stretches(given) == stretches(now);
}

}  // namespace

long staff_minutes(const array& offerings) {
  long sum = 0;
  for (const auto& offering : offerings)
    for (const auto& when : stretches(offering.as_object()))
      sum +=
          (when.end - when.start) * static_cast<long>(texts(offering.as_object(), "staff").size());
  return sum;
}

std::vector<std::string> rules_broken(const object& given, const std::vector<object>& clients,
                                      const array& offerings) {
  const Contract contract{given, clients};
  std::vector<std::string> broken;
  if (staff_minutes(offerings) > staff_minutes(list(given, "offerings")))
    broken.emplace_back("more staff time than was given");
  for (const auto& one : list(given, "offerings")) {
    const object* now = named(offerings, text(one.at("id")));
    if (now ? !same_as_given(one.as_object(), *now) : !contract.may_be_closed(one.as_object()))
      broken.push_back(text(one.at("id")) + " did not stay as it was");
  }
  std::map<std::string, long> opened;
  for (const auto& one : offerings) {
    const object& group = one.as_object();
    const std::string id = text(group.at("id"));
    if (named(list(given, "offerings"), id)) continue;
    const object* proposal = contract.proposal_of(group);
    if (proposal == nullptr) {
      broken.push_back(id + " was never proposed");
      continue;
    }
    if (++opened[text(proposal->at("id"))] > proposal->at("groups").to_number<long>())
      broken.push_back(id + " is one too many");
    if (const auto wrong = contract.wrong(*proposal, group); !wrong.empty())
      broken.push_back(id + " " + wrong);
    for (const auto& other : offerings) {
      if (text(other.at("id")) == id) continue;
      if (const auto wrong = contract.wrong_between(group, other.as_object()); !wrong.empty())
        broken.push_back(id + ": " + wrong);
    }
  }
  return broken;
}

}  // namespace meanwhile::oracle
