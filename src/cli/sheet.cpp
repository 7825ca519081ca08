#include "cli/sheet.hpp"

#include "cli/phrase.hpp"
#include "cli/text.hpp"
#include "programme/slot.hpp"

namespace meanwhile::cli {

std::string heading(const Sheet& sheet, std::string_view text) {
  return '\n' + painted(sheet.screen.ink, {.bold = true}, wrapped(text, sheet.screen.columns, 0));
}

std::string title_of(const Sheet& sheet, const OfferingId& id) {
  const programme::Offering* offering = programme::offering_of(sheet.programme, id);
  return shown(offering && !offering->title.empty() ? offering->title : id.text());
}

std::string_view modality_words(const Sheet& sheet, programme::Modality modality) {
  return modality == programme::Modality::onsite ? sheet.words.onsite : sheet.words.online;
}

int week_of(const Sheet& sheet, time::Instant start) {
  const time::Date date = time::date_of(sheet.programme.zone.wall(start));
  return static_cast<int>((date - sheet.person.prescription.first_monday()).count() / 7) + 1;
}

std::string moment(const Sheet& sheet, time::Instant instant) {
  return moment(sheet.words, sheet.person.client.zone.wall(instant));
}

}  // namespace meanwhile::cli
