#include "cli/draw_why.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/phrase.hpp"
#include "cli/text.hpp"
#include "exchange/words.hpp"
#include "planner/standing.hpp"

namespace meanwhile::cli {
namespace {

using fmt::arg;
using planner::Access;
using planner::Barrier;
using planner::Excess;
using planner::Explanation;
using planner::InTheWay;
using planner::Maximum;

constexpr std::size_t most_moments = 3;

/// Draws what there is to say of one slot.
class Account {
 public:
  Account(const Explanation& slot, const std::optional<planner::Plan>& best, const Sheet& sheet)
      : slot_(slot), best_(best), sheet_(sheet), words_(sheet.words) {}

  std::string drawn() {
    title();
    for (const Access& access : slot_.access) of(access);
    cancelled();
    beside();
    return std::move(out_);
  }

 private:
  void line(std::string_view text, int indent) {
    out_ += wrapped(text, sheet_.screen.columns, indent);
  }

  /// "Evening group (evening#2): Tue 18:00–21:00", on the client's clock.
  void title() {
    std::string text = title_of(sheet_, slot_.slot.id) + " (" + shown(slot_.slot.id.text()) + ")";
    std::set<std::size_t> told;
    for (const programme::Session& session : slot_.sessions) {
      if (!told.insert(session.meeting).second) continue;
      const time::Zone& zone = sheet_.person.client.zone;
      const time::Date date = time::date_of(zone.wall(session.span.start));
      text += fmt::format("{}{} {}", told.size() == 1 ? ": " : ", ",
                          words_.days[time::index(time::weekday_of(date))],
                          clock_span(session.span, zone));
    }
    out_ += painted(sheet_.screen.ink, {.bold = true}, wrapped(text, sheet_.screen.columns, 0));
  }

  void of(const Access& access) {
    const bool held = slot_.slot.offering->offers(access.modality);
    line(fmt::format("{}: {}", modality_words(sheet_, access.modality),
                     !held                    ? std::string(words_.not_held)
                     : access.barred()        ? std::string(words_.barred)
                     : access.clashes.empty() ? std::string(words_.free)
                                              : clash_count(access)),
         2);
    if (!held) return;
    for (const Barrier barrier : access.barriers) line(reason(barrier), 4);
    first_of_each(access.excesses, words_.exceeds_alone);
    if (access.barred() && !access.clashes.empty()) line(clash_count(access), 4);
    causes(access);
  }

  std::string reason(Barrier barrier) const {
    if (barrier == Barrier::entry_week) return entry_week(*slot_.joining);
    const programme::Offering& offering = *slot_.slot.offering;
    const auto& ages = offering.audience.ages;
    const auto& seats = barrier == Barrier::online_full && offering.online_seats
                            ? offering.online_seats
                            : offering.seats;
    return say(words_.barriers[static_cast<std::size_t>(barrier)], arg("seats", seats.value_or(0)),
               arg("ages", ages ? fmt::format("{}–{}", ages->least, ages->most) : ""),
               arg("modules", listed(words_, modules_before(offering))));
  }

  std::string entry_week(const planner::Joining& joining) const {
    const programme::Module* module = sheet_.programme.module(*slot_.slot.offering->module);
    return say(module->entry == programme::Entry::cycle ? words_.cycle_week : words_.cohort_week,
               arg("date", date_words(words_, joining.monday)), arg("lesson", joining.lesson));
  }

  std::vector<std::string> modules_before(const programme::Offering& offering) const {
    std::vector<std::string> names;
    const auto* module = offering.module ? sheet_.programme.module(*offering.module) : nullptr;
    if (!module) return names;
    const auto& completed = sheet_.person.client.completed;
    for (const ModuleId& id : module->requires_completed) {
      if (std::ranges::find(completed, id) != completed.end()) continue;
      const auto* before = sheet_.programme.module(id);
      names.push_back(shown(before && !before->name.empty() ? before->name : id.text()));
    }
    return names;
  }

  std::string clash_count(const Access& access) const {
    const auto open = std::ranges::count(slot_.sessions, programme::Cancelled::no,
                                         &programme::Session::cancelled);
    return say(words_.clashes, static_cast<long>(access.clashes.size()), arg("all", open));
  }

  /// What is in the way of which sessions: events of a calendar that go by one name are told as
  /// one.
  struct Cause {
    std::string name;
    planner::Part part;
    std::vector<time::Instant> starts;
  };

  std::vector<Cause> causes_of(const Access& access) const {
    std::vector<Cause> found;
    for (const planner::Clash& clash : access.clashes)
      for (const InTheWay& one : clash.in_the_way) {
        const std::string called = name(one);
        auto same = std::ranges::find_if(found, [&](const Cause& cause) {
          return cause.name == called && cause.part == one.part;
        });
        if (same == found.end()) same = found.insert(found.end(), {called, one.part, {}});
        if (same->starts.empty() || same->starts.back() != clash.session.start)
          same->starts.push_back(clash.session.start);
      }
    return found;
  }

  void causes(const Access& access) {
    for (const Cause& cause : causes_of(access))
      line(say(words_.in_the_way[static_cast<std::size_t>(cause.part)], arg("name", cause.name),
               arg("when", moments(cause.starts))),
           4);
  }

  std::string name(const InTheWay& one) const {
    const std::string called = shown(exchange::name_of(*one.entry, sheet_.person.client));
    if (!one.companion) return called;
    return say(words_.of_companion, arg("name", called),
               arg("who", shown(one.companion->id.text())));
  }

  std::string moments(const std::vector<time::Instant>& starts) const {
    const std::size_t shown_ones = std::min(starts.size(), most_moments);
    std::vector<std::string> told;
    for (std::size_t i = 0; i < shown_ones; ++i) told.push_back(moment(sheet_, starts[i]));
    if (starts.size() == shown_ones) return listed(words_, told);
    return fmt::format("{} {}", fmt::join(told, ", "),
                       say(words_.more, arg("n", starts.size() - shown_ones)));
  }

  void first_of_each(const std::vector<Excess>& excesses,
                     const std::array<std::string_view, 3>& sentences) {
    for (std::size_t i = 0; i < excesses.size(); ++i) {
      const Excess& one = excesses[i];
      if (i > 0 && excesses[i - 1].maximum == one.maximum) continue;
      const auto figure = [&](int number) {
        return one.maximum == Maximum::week_days ? std::to_string(number)
                                                 : duration(time::Minutes{number});
      };
      line(say(sentences[static_cast<std::size_t>(one.maximum)], arg("is", figure(one.is)),
               arg("most", figure(one.most)), arg("date", date_words(words_, one.from))),
           4);
    }
  }

  void cancelled() {
    std::vector<time::Instant> starts;
    for (const programme::Session& session : slot_.sessions)
      if (session.cancelled != programme::Cancelled::no) starts.push_back(session.span.start);
    if (!starts.empty()) line(say(words_.cancelled_dates, arg("when", moments(starts))), 2);
  }

  void beside() {
    if (!best_) return;
    const auto found = planner::standing(slot_, *best_, sheet_.programme, sheet_.person);
    if (!found) return;
    if (found->joined)
      return line(say(words_.in_the_plan, arg("modality", modality_words(sheet_, *found->joined))),
                  2);
    line(say(words_.not_in_the_plan, arg("burden", best_->burden.total())), 2);
    std::vector<std::string> groups;
    for (const OfferingId& id : found->same_time) groups.push_back(title_of(sheet_, id));
    if (!groups.empty()) line(say(words_.same_time, arg("groups", listed(words_, groups))), 4);
    first_of_each(found->excesses, words_.exceeds_on_top);
    const Access& compared = slot_.access[static_cast<std::size_t>(found->compared)];
    if (!compared.clashes.empty())
      line(words_.to_make_up, 4);
    else if (groups.empty() && found->excesses.empty())
      line(words_.not_needed, 4);
  }

  const Explanation& slot_;
  const std::optional<planner::Plan>& best_;
  const Sheet& sheet_;
  const Words& words_;
  std::string out_;
};

}  // namespace

std::string draw_why(const std::vector<Explanation>& slots,
                     const std::optional<planner::Plan>& best, const Sheet& sheet) {
  std::string out;
  for (const Explanation& slot : slots)
    out += (out.empty() ? "" : "\n") + Account{slot, best, sheet}.drawn();
  if (!best) out += '\n' + wrapped(sheet.words.no_plan, sheet.screen.columns, 0);
  return out;
}

}  // namespace meanwhile::cli
