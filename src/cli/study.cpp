#include "cli/study.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/survey/attend.hpp"
#include "cli/survey/figures.hpp"
#include "cli/survey/plots.hpp"
#include "cli/survey/population.hpp"
#include "cli/survey/report.hpp"
#include "cli/survey/tally.hpp"
#include "cli/survey/timetables.hpp"
#include "exchange/read_programme.hpp"

namespace meanwhile::cli {
namespace {

using namespace survey;

void tell(const Problem& problem) { std::fprintf(stderr, "%s\n", line_of(problem).c_str()); }

template <class T, class Reader>
std::optional<T> read(const std::string& path, const Reader& reader) {
  const auto text = read_file(path);
  if (!text) {
    tell({path, "", "cannot be read: " + text.error().text});
    return std::nullopt;
  }
  exchange::Read<T> read = reader(*text);
  for (Problem& problem : read.problems) {
    problem.file = path;
    tell(problem);
  }
  return std::move(read.value);
}

/// Everything that people are planned into: the published ones, all of them mixed, the demo on
/// site, the demo.
struct Offer {
  std::vector<Timetable> published;
  std::vector<programme::Programme> programmes;
  time::Zone zone = time::Zone::utc();
};

Offer offer(std::vector<Timetable> published, const programme::Programme& demo) {
  Offer all;
  for (const Timetable& timetable : published) all.programmes.push_back(timetable.programme);
  all.programmes.push_back(together(published));
  const programme::Programme open = with_seats_for_all(demo);
  all.programmes.push_back(onsite_only(open));
  all.programmes.push_back(open);
  all.zone = demo.zone;
  all.published = std::move(published);
  return all;
}

struct Answered {
  Person person;
  std::vector<Attendance> attendances;  // as Offer::programmes
};

Answered ask(const Figures& figures, const Offer& offer, std::uint64_t seed, int number) {
  Answered answered{draw_person(figures, offer.zone, seed, static_cast<std::uint64_t>(number)), {}};
  for (const programme::Programme& programme : offer.programmes)
    answered.attendances.push_back(attend(programme, answered.person));
  return answered;
}

/// Every person by herself, on all cores; the answer does not depend on who is asked first.
std::vector<Answered> ask_all(const Figures& figures, const Offer& offer,
                              const StudyRequest& request) {
  std::vector<Answered> all(static_cast<std::size_t>(request.people));
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int i = next++; i < request.people; i = next++)
      all[static_cast<std::size_t>(i)] = ask(figures, offer, request.seed, i);
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
    threads.emplace_back(work);
  threads.clear();  // waits for them
  return all;
}

Findings tally(const std::vector<Answered>& all, const Offer& offer, const StudyRequest& request) {
  Findings findings;
  findings.people = request.people;
  findings.seed = request.seed;
  const std::size_t published = offer.published.size();
  for (const Timetable& timetable : offer.published)
    findings.published.push_back({timetable.name, timetable.source, {}});
  findings.any.name = "any one of these " + std::to_string(published);
  findings.mixed.name = "groups of all of them mixed";
  findings.demo_onsite.name = "demo programme, on site only";
  findings.demo.name = "demo programme";
  for (const Answered& one : all) {
    const auto begin = one.attendances.begin();
    for (std::size_t i = 0; i < published; ++i)
      findings.published[i].add(one.person, one.attendances[i]);
    findings.any.add(one.person, best_of({begin, begin + static_cast<std::ptrdiff_t>(published)}));
    findings.mixed.add(one.person, one.attendances[published]);
    findings.demo_onsite.add(one.person, one.attendances[published + 1]);
    findings.demo.add(one.person, one.attendances[published + 2]);
  }
  std::ranges::stable_sort(findings.published, std::greater{}, [](const Row& row) {
    return std::pair{row.of(Group::everyone).attend, row.of(Group::everyone).dine};
  });
  return findings;
}

bool write(const Findings& findings, const std::string& folder) {
  const std::vector<NewFile> files{{folder + "/tables.md", as_markdown(findings)},
                                   {folder + "/timetables.svg", plot_timetables(findings)},
                                   {folder + "/groups.svg", plot_groups(findings)},
                                   {folder + "/obstacles.svg", plot_obstacles(findings)}};
  const Status written = write_files(files);
  if (!written) std::fprintf(stderr, "%s\n", written.error().text.c_str());
  return static_cast<bool>(written);
}

}  // namespace

int study(const StudyRequest& request) {
  const auto figures = read<Figures>(request.population, read_figures);
  auto published = read<std::vector<Timetable>>(request.timetables, read_timetables);
  const auto demo = read<programme::Programme>(request.programme, exchange::read_programme);
  if (!figures || !published || !demo) return 2;
  const Offer all = offer(*std::move(published), *demo);
  const Findings findings = tally(ask_all(*figures, all, request), all, request);
  if (request.out && !write(findings, *request.out)) return 2;
  return show(as_text(findings), 0);
}

}  // namespace meanwhile::cli
