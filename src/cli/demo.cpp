#include "cli/demo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "casework/agree.hpp"
#include "casework/find_fit.hpp"
#include "casework/hold_seats.hpp"
#include "cli/files.hpp"
#include "exchange/client_document.hpp"
#include "exchange/ical_read.hpp"
#include "exchange/ical_write.hpp"
#include "exchange/iso.hpp"
#include "exchange/read_case.hpp"
#include "serve/secret.hpp"

namespace meanwhile::cli {
namespace {

namespace fs = std::filesystem;
using casework::Caller;

// The timetable of the examples is written for treatment that begins on this Monday.
constexpr time::Date written_for{std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};

// Those who have agreed to a plan; the others are still looking.
constexpr std::array decided{"student", "gig-driver", "teen"};

const privacy::Actor staff{privacy::AccountId{"desk"}, privacy::Role::staff};

/// From a Monday to the one after this moment.
int weeks_to_move(time::Date monday, care::Moment now) {
  const time::Date today{std::chrono::floor<std::chrono::days>(now).time_since_epoch()};
  const auto next_monday = time::monday_of(today) + std::chrono::days{7};
  return static_cast<int>((next_monday - monday).count() / 7);
}

std::vector<std::string> lives_in(const fs::path& examples) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& one : fs::directory_iterator{examples / "lives", error})
    if (one.is_directory()) names.push_back(one.path().filename());
  std::ranges::sort(names);
  return names;
}

/// A life of the examples, with its calendars reduced to busy times.
struct Life {
  std::string json;
  std::vector<store::Calendar> calendars;
};

/// Moved so that her treatment begins next Monday, whenever the example has it begin.
Result<Life> read_life(const fs::path& folder, care::Moment now) {
  auto json = read_file(folder / "client.json");
  if (!json) return json.error();
  Life life;
  std::vector<std::pair<std::string, std::string>> files;
  const auto open = [&](const std::string& name) -> std::optional<std::string> {
    auto text = read_file(folder / name);
    if (!text) return std::nullopt;
    files.emplace_back(name, *std::move(text));
    return files.back().second;
  };
  const auto read = exchange::read_case_alone(*json, open);
  if (!read.value) return Error{Fault::invalid, "a life of the examples can't be read"};
  const int weeks = weeks_to_move(read.value->prescription.first_monday(), now);
  life.json = with_dates_moved(*json, weeks);
  for (const auto& [name, text] : files) {
    const auto calendar =
        exchange::read_calendar(with_dates_moved(text, weeks), {{}, 400}, read.value->client.zone);
    life.calendars.push_back({name, std::nullopt, exchange::write_busy(calendar.busy)});
  }
  return life;
}

Status admit(const ClientId& id, const Life& life, casework::Desk& desk, care::Moment now) {
  const auto unit = desk.change({privacy::client_herself(id), now});
  if (!unit) return unit.error();
  const auto put = (*unit)->put_life(id, exchange::renamed(life.json, id.text()), {});
  if (!put) return put.error();
  for (const store::Calendar& one : life.calendars)
    if (auto kept = (*unit)->put_calendar(id, one); !kept) return kept;
  return (*unit)->commit();
}

/// Finds a plan and agrees to it; someone whom nothing fits goes on looking.
Status decide(const ClientId& id, casework::Desk& desk, care::Moment now) {
  const Caller herself{privacy::client_herself(id), now};
  const auto proposal = casework::find_fit({id, 0, "", {}}, desk, herself);
  if (!proposal) return proposal.error();
  const care::HoldId hold{"demo"};
  if (!casework::hold_seats({id, hold, proposal->version, "least-burden"}, desk, herself))
    return Done{};
  const auto agreed = casework::agree({id, hold}, desk, herself);
  return agreed ? Status{Done{}} : agreed.error();
}

Status put_timetable(const fs::path& examples, casework::Desk& desk, care::Moment now) {
  const auto json = read_file(examples / "harbor" / "programme.json");
  if (!json) return json.error();
  const auto unit = desk.change({staff, now});
  if (!unit) return unit.error();
  const auto put =
      (*unit)->put_timetable(with_dates_moved(*json, weeks_to_move(written_for, now)), {});
  if (!put) return put.error();
  return (*unit)->commit();
}

std::string one_of_many(int number) { return fmt::format("person-{:04}", number + 1); }

std::vector<ClientId> everyone_in(const Demo& demo) {
  std::vector<ClientId> all;
  for (const std::string& name : lives_in(demo.examples)) all.emplace_back(name);
  for (int i = 0; i < demo.people; ++i) all.emplace_back(one_of_many(i));
  return all;
}

}  // namespace

Status fill_demo(const Demo& demo, casework::Desk& desk, care::Moment now) {
  if (auto put = put_timetable(demo.examples, desk, now); !put) return put;
  std::vector<Life> lives;
  const auto names = lives_in(demo.examples);
  for (const std::string& name : names) {
    auto life = read_life(demo.examples / "lives" / name, now);
    if (!life) return life.error();
    if (auto admitted = admit(ClientId{name}, *life, desk, now); !admitted) return admitted;
    lives.push_back(*std::move(life));
  }
  if (lives.empty()) return Error{Fault::not_found, "there are no lives in the examples"};
  for (int i = 0; i < demo.people; ++i) {
    const Life& life = lives[static_cast<std::size_t>(i) % lives.size()];
    if (auto admitted = admit(ClientId{one_of_many(i)}, life, desk, now); !admitted)
      return admitted;
  }
  for (const std::string name : decided) {
    if (!std::ranges::binary_search(names, name)) continue;
    if (auto done = decide(ClientId{name}, desk, now); !done) return done;
  }
  return Done{};
}

Result<std::vector<DemoDoor>> demo_doors(const Demo& demo, const fs::path& data) {
  const std::string file = data / "demo-doors";
  std::map<std::string, std::string> tokens;
  if (const auto text = read_file(file)) {
    std::istringstream lines{*text};
    for (std::string account, token; lines >> account >> token;) tokens[account] = token;
  }
  std::vector<DemoDoor> doors{{staff, {}}};
  for (const ClientId& id : everyone_in(demo)) doors.push_back({privacy::client_herself(id), {}});
  std::string text;
  for (DemoDoor& door : doors) {
    std::string& token = tokens[door.actor.account.text()];
    if (token.empty()) token = serve::new_secret();
    door.token = token;
    text += door.actor.account.text() + " " + token + "\n";
  }
  const std::vector<NewFile> files{{file, text}};
  if (auto written = write_files(files); !written) return written.error();
  return doors;
}

}  // namespace meanwhile::cli
