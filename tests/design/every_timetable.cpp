#include <algorithm>

#include "contract.hpp"
#include "oracle/chance.hpp"
#include "oracle/clock.hpp"
#include "oracle/fields.hpp"
#include "timetables.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

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
      return contract_.wrong_between(group, other.as_object()).empty();
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
    object bare{{"id", text(proposal.at("id")) + "-1"}, {"modality", array{"onsite"}}};
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

std::vector<array> every_timetable(const object& given, const std::vector<object>& clients,
                                   std::size_t most) {
  const Contract contract{given, clients};
  return Trying{contract, most}.all();
}

}  // namespace meanwhile::oracle
