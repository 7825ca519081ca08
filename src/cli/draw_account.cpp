#include "cli/draw_account.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "cli/draw_toll.hpp"
#include "cli/phrase.hpp"
#include "cli/text.hpp"
#include "exchange/iso.hpp"
#include "programme/slot.hpp"

namespace meanwhile::cli {
namespace {

using fmt::arg;
using std::chrono::days;

constexpr std::size_t longest_list = 8;

std::string costs(const planner::Plan& plan, const Sheet& sheet, int week) {
  const int count = sheet.person.prescription.weeks();
  const auto line = [&](const std::string& name, planner::WeekNumbers weeks) {
    const planner::Toll toll = toll_of(plan, sheet.person, sheet.programme, weeks);
    return wrapped(name + ": " + toll_sentence(toll, sheet) + '.', sheet.screen.columns, 2);
  };
  std::string out = line(std::string(sheet.words.this_week), {week, week});
  if (count > 1) out += line(say(sheet.words.all_weeks, arg("n", count)), {1, count});
  return out + wrapped(burden_sentence(plan.burden, sheet), sheet.screen.columns, 2);
}

/// One line of the list of groups: an offering, or the meetings of it that are joined one by one.
struct Group {
  const programme::Offering* offering;
  std::vector<std::size_t> meetings;
  programme::Modality modality;
};

/// The meetings that joining `id` means: all, or for `id#n` the n-th.
std::vector<std::size_t> meetings_of(const OfferingId& id, const programme::Offering& offering) {
  const std::size_t mark = id.text().find('#');
  if (mark != std::string::npos) return {std::stoul(id.text().substr(mark + 1)) - 1};
  std::vector<std::size_t> all(offering.meetings.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::vector<Group> groups_of(const planner::Plan& plan, const Sheet& sheet) {
  std::vector<Group> groups;
  for (const planner::Joined& joined : plan.offerings) {
    const programme::Offering* offering = programme::offering_of(sheet.programme, joined.id);
    if (!offering) throw Bug("a plan joins an offering that the programme does not have");
    const auto meetings = meetings_of(joined.id, *offering);
    const auto same = std::ranges::find_if(groups, [&](const Group& group) {
      return group.offering == offering && group.modality == joined.modality;
    });
    if (same == groups.end())
      groups.push_back({offering, meetings, joined.modality});
    else
      same->meetings.insert(same->meetings.end(), meetings.begin(), meetings.end());
  }
  return groups;
}

/// "Mon, Wed 18:00–21:00", on the client's clock in the week of `monday`; meetings at the same
/// time of day are told together.
std::string times_of(const Group& group, const Sheet& sheet, time::Date monday) {
  const time::Zone& site = programme::zone_of(sheet.programme, *group.offering);
  const time::Zone& here = sheet.person.client.zone;
  std::vector<std::pair<std::string, time::Weekdays>> by_clock;
  for (const std::size_t i : group.meetings) {
    const programme::Meeting& meeting = group.offering->meetings.at(i);
    const time::Date date = monday + days{time::index(meeting.day)};
    const time::Span span{site.instant(date + meeting.start), site.instant(date + meeting.end)};
    const std::string hours = clock_span(span, here);
    auto same = std::ranges::find_if(by_clock, [&](const auto& one) { return one.first == hours; });
    if (same == by_clock.end()) same = by_clock.insert(by_clock.end(), {hours, {}});
    same->second.set(time::index(time::weekday_of(time::date_of(here.wall(span.start)))));
  }
  std::string out;
  for (const auto& [hours, on] : by_clock)
    out += (out.empty() ? "" : "; ") + weekdays(sheet.words, on) + ' ' + hours;
  return out;
}

/// "on site, Main Street, from 14 December"
std::string circumstances(const Group& group, const Sheet& sheet) {
  const programme::Offering& offering = *group.offering;
  const programme::Prescription& asked = sheet.person.prescription;
  std::string out{modality_words(sheet, group.modality)};
  const programme::Site* site = offering.site ? sheet.programme.site(*offering.site) : nullptr;
  if (group.modality == programme::Modality::onsite && site && !site->name.empty())
    out += ", " + shown(site->name);
  if (offering.from && *offering.from > asked.first_monday() + days{6})
    out += ", " + say(sheet.words.from_date, arg("date", date_words(sheet.words, *offering.from)));
  if (offering.until && *offering.until < asked.first_monday() + days{7 * asked.weeks() - 1})
    out +=
        ", " + say(sheet.words.until_date, arg("date", date_words(sheet.words, *offering.until)));
  return out;
}

std::string group_lines(const planner::Plan& plan, const Sheet& sheet, int week) {
  const time::Date monday = sheet.person.prescription.first_monday() + days{7 * (week - 1)};
  const auto groups = groups_of(plan, sheet);
  int name_width = 0, time_width = 0;
  for (const Group& group : groups) {
    name_width = std::max(name_width, columns_of(title_of(sheet, group.offering->id)));
    time_width = std::max(time_width, columns_of(times_of(group, sheet, monday)));
  }
  std::string out;
  for (const Group& group : groups) {
    const std::string name = title_of(sheet, group.offering->id);
    const std::string times = times_of(group, sheet, monday), rest = circumstances(group, sheet);
    const std::string line =
        "  " + padded(name, name_width) + "  " + padded(times, time_width) + "  " + rest;
    out += columns_of(line) <= sheet.screen.columns
               ? line + '\n'
               : "  " + name + '\n' + wrapped(times + ", " + rest, sheet.screen.columns, 4);
  }
  return out;
}

/// A heading and its lines, the longest lists cut with a word of how many more there are.
std::string list(const Sheet& sheet, std::string_view title,
                 const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  std::string out = heading(sheet, title);
  for (std::size_t i = 0; i < std::min(lines.size(), longest_list); ++i)
    out += wrapped(lines[i], sheet.screen.columns, 2);
  if (lines.size() > longest_list)
    out += "  " + say(sheet.words.more, arg("n", lines.size() - longest_list)) + '\n';
  return out;
}

/// When the session made up for was to be: on the same date its time says enough.
std::string replaced_moment(const planner::Attended& session, const Sheet& sheet) {
  const time::Zone& zone = sheet.person.client.zone;
  const time::Wall then = zone.wall(session.make_up_of->start);
  const time::Date date = time::date_of(then);
  return date == time::date_of(zone.wall(session.span.start))
             ? exchange::clock(then - time::Wall{date})
             : moment(sheet.words, then);
}

std::string make_up_line(const planner::Attended& session, const Sheet& sheet) {
  const std::string made =
      moment(sheet, session.span.start) + " · " + title_of(sheet, session.offering) + " · ";
  const auto& replaced = *session.make_up_of;
  if (replaced.offering == session.offering && replaced.start == session.span.start)
    return made + std::string(session.modality == programme::Modality::online
                                  ? sheet.words.dialled_in
                                  : sheet.words.went_there);
  return made + say(sheet.words.in_place_of, arg("title", title_of(sheet, replaced.offering)),
                    arg("when", replaced_moment(session, sheet)));
}

std::string exceptions(const planner::Plan& plan, const Sheet& sheet) {
  std::vector<std::string> made_up, missed;
  for (const planner::Attended& session : plan.sessions)
    if (session.make_up_of) made_up.push_back(make_up_line(session, sheet));
  for (const planner::Missed& one : plan.missed)
    missed.push_back(moment(sheet, one.span.start) + " · " + title_of(sheet, one.offering) + " · " +
                     std::string(one.why == planner::Missed::Why::clash
                                     ? sheet.words.why_clash
                                     : sheet.words.why_cancelled));
  return list(sheet, sheet.words.make_ups_title, made_up) +
         list(sheet, sheet.words.missed_title, missed);
}

std::string short_weeks(const planner::Plan& plan, const Sheet& sheet) {
  std::vector<int> weeks;
  for (std::size_t i = 0; i < plan.weeks.size(); ++i)
    if (plan.weeks[i].falls_short) weeks.push_back(static_cast<int>(i) + 1);
  if (weeks.empty()) return {};
  return '\n' + wrapped(say(sheet.words.short_week, arg("weeks", numbers(weeks))),
                        sheet.screen.columns, 0);
}

}  // namespace

std::string draw_account(const planner::Plan& plan, const Sheet& sheet, int week) {
  return heading(sheet, sheet.words.fits) + costs(plan, sheet, week) +
         heading(sheet, sheet.words.your_groups) + group_lines(plan, sheet, week) +
         exceptions(plan, sheet) + short_weeks(plan, sheet);
}

}  // namespace meanwhile::cli
