#include "contract.hpp"

#include <algorithm>

#include "oracle/clock.hpp"
#include "oracle/fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

constexpr long of_day = 24 * 60;
constexpr long of_week = 7 * of_day;

long day_number(const std::string& day) {
  static const std::vector<std::string> week{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  return std::find(week.begin(), week.end(), day) - week.begin();
}

Stretch stretch(const std::string& day, const object& from) {
  const long start = wall_from(text(from.at("start"))).count();
  long end = wall_from(text(from.at("end"))).count();
  if (end <= start) end += of_day;
  return {day_number(day) * of_day + start, day_number(day) * of_day + end};
}

Stretch stretch(const object& meeting) { return stretch(text(meeting.at("day")), meeting); }

bool near(const Stretch& one, const Stretch& other, long apart) {
  for (const long later : {-of_week, 0L, of_week})
    if (one.start < other.end + later + apart && other.start + later < one.end + apart) return true;
  return false;
}

bool near(const object& one, const object& other, long apart) {
  for (const auto& a : stretches(one))
    for (const auto& b : stretches(other))
      if (near(a, b, apart)) return true;
  return false;
}

bool is_onsite(const object& offering) {
  return find(offering, "modality") == nullptr || contains(texts(offering, "modality"), "onsite");
}

/// By minutes of the week, past its end once more: whether someone is there.
bool is_there(const object& member, const Stretch& wanted) {
  std::vector<bool> there(2 * of_week + of_day, false);
  for (const auto& one : list(member, "availability"))
    for (const auto& day : texts(one.as_object(), "days")) {
      const Stretch hours = stretch(day, one.as_object());
      for (const long later : {0L, of_week})
        for (long minute = hours.start; minute < hours.end; ++minute)
          there[static_cast<std::size_t>(minute + later)] = true;
    }
  for (long minute = wanted.start; minute < wanted.end; ++minute)
    if (!there[static_cast<std::size_t>(minute + of_week)]) return false;
  return true;
}

bool has_somebody(const object& offering) {
  bool any =
      whole(offering, "taken").value_or(0) > 0 || whole(offering, "takenOnline").value_or(0) > 0;
  for (const auto& meeting : list(offering, "meetings"))
    any = any || whole(meeting.as_object(), "taken").value_or(0) > 0;
  return any;
}

}  // namespace

std::vector<Stretch> stretches(const object& offering) {
  std::vector<Stretch> all;
  for (const auto& meeting : list(offering, "meetings"))
    all.push_back(stretch(meeting.as_object()));
  return all;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

const object* named(const array& all, const std::string& id) {
  for (const auto& one : all)
    if (text(one.at("id")) == id) return &one.as_object();
  return nullptr;
}

Contract::Contract(const object& given, const std::vector<object>& clients) : given_(given) {
  for (const auto& client : clients)
    for (const auto& held : texts(client, "held")) held_.insert(held.substr(0, held.find('#')));
}

const object* Contract::proposal_of(const object& group) const {
  const std::string id = text(group.at("id"));
  const auto dash = id.rfind('-');
  if (named(list(given_, "offerings"), id) || dash == std::string::npos) return nullptr;
  return named(list(given_, "proposals"), id.substr(0, dash));
}

long Contract::pause_of(const object& group) const {
  const object* proposal = proposal_of(group);
  return proposal ? whole(*proposal, "break").value_or(15) : 0;
}

bool Contract::may_be_closed(const object& offering) const {
  if (has_somebody(offering) || held_.contains(text(offering.at("id")))) return false;
  for (const auto& proposal : list(given_, "proposals"))
    if (text(offering, "module") == text(proposal.as_object(), "module") &&
        text(offering, "kind", "group") == text(proposal.as_object(), "kind", "group"))
      return true;
  return false;
}

std::string Contract::wrong(const object& proposal, const object& group) const {
  const auto days = texts(proposal, "days");
  const auto& meetings = list(group, "meetings");
  const auto& range = child(proposal, "daysPerWeek");
  const long count = static_cast<long>(meetings.size());
  if (count < whole(range, "min").value_or(1) || count > whole(range, "max").value_or(1))
    return "meets on too few or too many days";
  std::set<std::string> met;
  for (const auto& one : meetings) {
    const object& meeting = one.as_object();
    const Stretch when = stretch(meeting);
    const long start = when.start % of_day;
    const long earliest = wall_from(text(proposal.at("earliest"))).count();
    const long latest = wall_from(text(proposal.at("latest"))).count();
    if (!met.insert(text(meeting.at("day"))).second) return "meets twice on a day";
    if (!contains(days, text(meeting.at("day")))) return "meets on another day";
    if (start < earliest || start > latest || (start - earliest) % 30 != 0)
      return "starts at another time";
    if (when.end - when.start != proposal.at("minutes").as_array()[0].to_number<long>())
      return "has another length";
  }
  return wrong_place(proposal, group);
}

std::string Contract::wrong_between(const object& group, const object& other) const {
  const long apart = std::max(pause_of(group), pause_of(other));
  for (const auto& one : texts(group, "staff"))
    if (contains(texts(other, "staff"), one) && near(group, other, apart))
      return one + " is in two places, or has no break";
  const bool one_room = is_onsite(group) && is_onsite(other) && text(group, "room") &&
                        text(group, "room") == text(other, "room") &&
                        text(group, "site") == text(other, "site");
  return one_room && near(group, other, 0) ? "a room is in two places" : "";
}

std::string Contract::wrong_place(const object& proposal, const object& group) const {
  if (text(group, "module") != text(proposal, "module") ||
      text(group, "kind", "group") != text(proposal, "kind", "group") ||
      text(group, "join", "all") != text(proposal, "join", "all"))
    return "is another kind of group";
  if (const auto wrong = wrong_staff(proposal, group); !wrong.empty()) return wrong;
  const auto modalities =
      find(proposal, "modality") ? texts(proposal, "modality") : std::vector<std::string>{"onsite"};
  const auto has = texts(group, "modality");
  for (const auto& one : has)
    if (!contains(modalities, one)) return "has another modality";
  const auto seats = whole(group, "seats");
  if (const auto most = whole(proposal, "seats"); most && seats.value_or(*most + 1) > *most)
    return "has more seats than were proposed";
  if (!contains(has, "onsite")) return contains(modalities, "online") ? "" : "has no modality";
  const object* site = named(list(given_, "sites"), *text(group, "site"));
  const object* room = named(list(*site, "rooms"), *text(group, "room"));
  if (room == nullptr) return "has no room";
  const auto most = whole(*room, "seats");
  return most && seats.value_or(*most + 1) > *most ? "has more seats than its room" : "";
}

std::string Contract::wrong_staff(const object& proposal, const object& group) const {
  const auto staff = texts(group, "staff");
  if (staff.size() != 1) return "has not one leader";
  const object& leader = *named(list(given_, "staff"), staff.front());
  if (!contains(texts(leader, "leads"), *text(proposal, "module"))) return "who leads it may not";
  for (const auto& when : stretches(group))
    if (!is_there(leader, when)) return "who leads it is not there";
  return "";
}

}  // namespace meanwhile::oracle
