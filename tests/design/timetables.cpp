#include "timetables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "oracle/chance.hpp"
#include "oracle/clock.hpp"
#include "oracle/fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

constexpr long of_day = 24 * 60;
constexpr long of_week = 7 * of_day;

struct Stretch {
  long start;
  long end;
};

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

std::vector<Stretch> stretches(const object& offering) {
  std::vector<Stretch> all;
  for (const auto& meeting : list(offering, "meetings"))
    all.push_back(stretch(meeting.as_object()));
  return all;
}

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

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
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

const object* named(const array& all, const std::string& id) {
  for (const auto& one : all)
    if (text(one.at("id")) == id) return &one.as_object();
  return nullptr;
}

bool has_somebody(const object& offering) {
  bool any =
      whole(offering, "taken").value_or(0) > 0 || whole(offering, "takenOnline").value_or(0) > 0;
  for (const auto& meeting : list(offering, "meetings"))
    any = any || whole(meeting.as_object(), "taken").value_or(0) > 0;
  return any;
}

class Contract {
 public:
  Contract(const object& given, const std::vector<object>& clients) : given_(given) {
    for (const auto& client : clients)
      for (const auto& held : texts(client, "held")) held_.insert(held.substr(0, held.find('#')));
  }

  bool may_be_closed(const object& offering) const {
    if (has_somebody(offering) || held_.contains(text(offering.at("id")))) return false;
    for (const auto& proposal : list(given_, "proposals"))
      if (text(offering, "module") == text(proposal.as_object(), "module") &&
          text(offering, "kind", "group") == text(proposal.as_object(), "kind", "group"))
        return true;
    return false;
  }

  /// What is wrong with a group that was opened, by itself.
  std::string wrong(const object& proposal, const object& group) const {
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

  /// What is wrong between a group that was opened and another.
  std::string wrong(const object& group, const object& other, long apart) const {
    for (const auto& one : texts(group, "staff"))
      if (contains(texts(other, "staff"), one) && near(group, other, apart))
        return one + " is in two places, or has no break";
    const bool one_room = is_onsite(group) && is_onsite(other) && text(group, "room") &&
                          text(group, "room") == text(other, "room") &&
                          text(group, "site") == text(other, "site");
    return one_room && near(group, other, 0) ? "a room is in two places" : "";
  }

  const object* proposal_of(const std::string& id) const {
    const auto dash = id.rfind('-');
    return dash == std::string::npos ? nullptr
                                     : named(list(given_, "proposals"), id.substr(0, dash));
  }

  const object& given() const { return given_; }

 private:
  std::string wrong_place(const object& proposal, const object& group) const {
    if (text(group, "module") != text(proposal, "module") ||
        text(group, "kind", "group") != text(proposal, "kind", "group") ||
        text(group, "join", "all") != text(proposal, "join", "all"))
      return "is another kind of group";
    const auto staff = texts(group, "staff");
    if (staff.size() != 1) return "has not one leader";
    const object& leader = *named(list(given_, "staff"), staff.front());
    if (!contains(texts(leader, "leads"), *text(proposal, "module"))) return "who leads it may not";
    for (const auto& when : stretches(group))
      if (!is_there(leader, when)) return "who leads it is not there";
    const auto modalities = find(proposal, "modality") ? texts(proposal, "modality")
                                                       : std::vector<std::string>{"onsite"};
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

  const object& given_;
  std::set<std::string> held_;
};

long pause_of(const Contract& contract, const object& group) {
  const object* proposal = contract.proposal_of(text(group.at("id")));
  return proposal ? whole(*proposal, "break").value_or(15) : 0;
}

/// Whether what was given stands there still, whatever is told or left out as a default.
bool same_as_given(const object& given, const object& now) {
  for (const auto* key : {"id", "site", "room", "module"})
    if (text(given, key) != text(now, key)) return false;
  if (texts(given, "staff") != texts(now, "staff") ||
      whole(given, "taken").value_or(0) != whole(now, "taken").value_or(0) ||
      whole(given, "seats") != whole(now, "seats"))
    return false;
  const auto before = stretches(given), after = stretches(now);
  return std::ranges::equal(before, after, [](const Stretch& a, const Stretch& b) {
    return a.start == b.start && a.end == b.end;
  });
}

/// Tries everything that may be opened beside what stays.
class Trying {
 public:
  Trying(const Contract& contract, std::size_t most) : contract_(contract), most_(most) {
    budget_ = staff_minutes(list(contract.given(), "offerings"));
  }

  std::vector<array> all() {
    const array& given = list(contract_.given(), "offerings");
    std::vector<const object*> closable;
    for (const auto& one : given)
      if (contract_.may_be_closed(one.as_object())) closable.push_back(&one.as_object());
    for (std::size_t closed = 0; closed < std::size_t{1} << closable.size(); ++closed) {
      array left;
      for (const auto& one : given) {
        const auto at = std::ranges::find(closable, &one.as_object()) - closable.begin();
        if (at == static_cast<long>(closable.size()) || (closed >> at & 1U) == 0)
          left.push_back(one);
      }
      open(left, 0);
      if (all_.size() > most_) return {};
    }
    return std::move(all_);
  }

 private:
  void open(const array& so_far, std::size_t number) {
    if (all_.size() > most_) return;
    const array& proposals = list(contract_.given(), "proposals");
    if (number == proposals.size()) {
      if (staff_minutes(so_far) <= budget_) all_.push_back(so_far);
      return;
    }
    open(so_far, number + 1);
    const object& proposal = proposals[number].as_object();
    for (const auto& meetings : every_week(proposal))
      for (const auto& member : list(contract_.given(), "staff"))
        for (const auto& place : every_place(proposal)) {
          object group = place;
          group["meetings"] = meetings;
          group["staff"] = array{member.at("id")};
          if (fits(so_far, proposal, group)) {
            array more = so_far;
            more.push_back(group);
            open(more, number + 1);
          }
        }
  }

  bool fits(const array& so_far, const object& proposal, const object& group) const {
    if (!contract_.wrong(proposal, group).empty()) return false;
    return std::ranges::all_of(so_far, [&](const auto& other) {
      const long apart =
          std::max(pause_of(contract_, group), pause_of(contract_, other.as_object()));
      return contract_.wrong(group, other.as_object(), apart).empty();
    });
  }

  /// Every list of meetings, day by day: not on it, or at one of the starts.
  static std::vector<array> every_week(const object& proposal) {
    const long earliest = wall_from(text(proposal.at("earliest"))).count();
    const long latest = wall_from(text(proposal.at("latest"))).count();
    const long length = proposal.at("minutes").as_array()[0].to_number<long>();
    std::vector<array> all{{}};
    for (const auto& day : texts(proposal, "days")) {
      const std::vector<array> before = all;
      for (long start = earliest; start <= latest; start += 30)
        for (array meetings : before) {
          meetings.push_back(object{
              {"day", day}, {"start", wall_text(start)}, {"end", wall_text(start + length)}});
          all.push_back(std::move(meetings));
        }
    }
    return all;
  }

  /// The group without its times, in each room, and online alone.
  std::vector<object> every_place(const object& proposal) const {
    object bare{{"id", text(proposal.at("id")) + "-1"}};
    for (const auto* key : {"module", "kind", "join", "seats", "minSeats", "from", "modality"})
      if (const auto* value = find(proposal, key)) bare[key] = *value;
    std::vector<object> all;
    for (const auto& site : list(contract_.given(), "sites")) {
      object here = bare;
      here["site"] = site.at("id");
      for (const auto& room : list(site.as_object(), "rooms")) {
        object group = here;
        group["room"] = room.at("id");
        const auto most = whole(room.as_object(), "seats");
        if (most) group["seats"] = std::min(*most, whole(group, "seats").value_or(*most));
        all.push_back(std::move(group));
      }
      if (find(proposal, "modality") && contains(texts(proposal, "modality"), "online")) {
        here["modality"] = array{"online"};
        all.push_back(std::move(here));
      }
    }
    return all;
  }

  const Contract& contract_;
  std::size_t most_;
  long budget_ = 0;
  std::vector<array> all_;
};

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
    const object* proposal = contract.proposal_of(id);
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
      const long apart = std::max(pause_of(contract, group), pause_of(contract, other.as_object()));
      if (const auto wrong = contract.wrong(group, other.as_object(), apart); !wrong.empty())
        broken.push_back(id + ": " + wrong);
    }
  }
  return broken;
}

std::vector<array> every_timetable(const object& given, const std::vector<object>& clients,
                                   std::size_t most) {
  const Contract contract{given, clients};
  return Trying{contract, most}.all();
}

}  // namespace meanwhile::oracle
