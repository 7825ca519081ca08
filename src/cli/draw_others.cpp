#include "cli/draw_others.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/phrase.hpp"
#include "cli/text.hpp"
#include "planner/toll.hpp"

namespace meanwhile::cli {
namespace {

using fmt::arg;
using planner::Joined;
using planner::Plan;

/// In the order of Words::labels.
constexpr std::array<std::string_view, 6> plan_labels{"least-burden",     "least-travel",
                                                      "most-family-time", "fewest-days",
                                                      "all-online",       "closest-to-held"};

std::string label_words(const std::string& label, const Words& words) {
  const auto found = std::ranges::find(plan_labels, label);
  if (found == plan_labels.end()) return shown(label);
  return std::string(words.labels[static_cast<std::size_t>(found - plan_labels.begin())]);
}

using Row = std::array<std::string, 6>;

Row row_of(const Plan& plan, const Sheet& sheet) {
  const int weeks = sheet.person.prescription.weeks();
  const planner::Toll toll = toll_of(plan, sheet.person, sheet.programme, {1, weeks});
  const auto onsite =
      std::ranges::count(plan.sessions, programme::Modality::onsite, &planner::Attended::modality);
  return {label_words(plan.label, sheet.words),
          duration((toll.travel + time::Minutes{weeks / 2}) / weeks),
          fmt::format("{:.3g}", static_cast<double>(toll.days) / weeks),
          duration((toll.family + time::Minutes{weeks / 2}) / weeks),
          fmt::format("{}/{}", onsite, plan.sessions.size()),
          fmt::format("{}", plan.burden.total())};
}

std::string line_of(const Row& row, const std::array<int, 6>& widths) {
  std::string line = "  " + padded(row[0], widths[0]);
  for (std::size_t i = 1; i < row.size(); ++i)
    line += std::string(static_cast<std::size_t>(2 + widths[i] - columns_of(row[i])), ' ') + row[i];
  return line + '\n';
}

std::string names(const std::vector<Joined>& some, const Sheet& sheet) {
  std::vector<std::string> titles;
  for (const Joined& joined : some) {
    const std::string title =
        fmt::format("{} ({})", title_of(sheet, joined.id), modality_words(sheet, joined.modality));
    if (std::ranges::find(titles, title) == titles.end()) titles.push_back(title);
  }
  return listed(sheet.words, titles);
}

std::vector<Joined> without(const std::vector<Joined>& some, const std::vector<Joined>& others) {
  std::vector<Joined> left;
  std::ranges::copy_if(some, std::back_inserter(left), [&](const Joined& one) {
    return std::ranges::find(others, one) == others.end();
  });
  return left;
}

std::string difference(const Plan& best, const Plan& other, const Sheet& sheet) {
  const std::string in = names(without(other.offerings, best.offerings), sheet);
  const std::string out = names(without(best.offerings, other.offerings), sheet);
  std::string said;
  if (in.empty() && out.empty())
    said = std::string(sheet.words.same_groups);
  else if (in.empty())
    said = say(sheet.words.only_without, arg("out", out));
  else if (out.empty())
    said = say(sheet.words.also, arg("in", in));
  else
    said = say(sheet.words.instead, arg("in", in), arg("out", out));
  return wrapped(said, sheet.screen.columns, 4);
}

/// A line for each plan: what an average week takes, and how it differs from the best.
std::string compared(const std::vector<Plan>& plans, const Sheet& sheet) {
  Row titles;
  std::ranges::copy(sheet.words.columns, titles.begin() + 1);
  std::vector<Row> rows{titles};
  for (const Plan& plan : plans) rows.push_back(row_of(plan, sheet));
  std::array<int, 6> widths{};
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], columns_of(row[i]));

  std::string out = line_of(rows[0], widths) + line_of(rows[1], widths);
  for (std::size_t i = 1; i < plans.size(); ++i)
    out += line_of(rows[i + 1], widths) + difference(plans[0], plans[i], sheet);
  return out;
}

/// The alternatives that took too long.
std::string left_out(const std::vector<std::string>& labels, const Sheet& sheet) {
  if (labels.empty()) return {};
  std::vector<std::string> said;
  for (const std::string& label : labels) said.push_back(label_words(label, sheet.words));
  return wrapped(say(sheet.words.others_not_found, arg("labels", listed(sheet.words, said))),
                 sheet.screen.columns, 2);
}

}  // namespace

std::string draw_others(const planner::FitAnswer& answer, const Sheet& sheet) {
  const std::vector<Plan>& plans = answer.plans;
  const std::string title = heading(sheet, sheet.words.others_title);
  const std::string not_found = left_out(answer.not_found, sheet);
  if (plans.size() == 1 && not_found.empty())
    return title + wrapped(sheet.words.no_others, sheet.screen.columns, 2);
  return title + (plans.size() > 1 ? compared(plans, sheet) : "") + not_found;
}

}  // namespace meanwhile::cli
