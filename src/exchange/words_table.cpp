#include "exchange/words_table.hpp"

namespace meanwhile::exchange {
namespace {

constexpr Phrases english{
    .language = "en",
    .days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    .months = {"January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December"},
    .sentence = "If {changes}, this plan would fit.",
    .last_and = " and ",
    .comma = ", ",
    .from_to = "from {start} to {end}",
    .date = "{weekday} {day} {month}",
    .weekly = "your {day} {name}",
    .dated = "your {name} on {date}",
    .unnamed = "commitment",
    .work = "work",
    .family = "family time",
    .end_sooner = "{thing} could end at {start} instead of {end}",
    .start_later = "{thing} could start at {end} instead of {start}",
    .give_way = "{thing} could give way",
    .make_room = "{thing} could make room from {start} to {end}",
    .join_online = "you could join online",
    .come_on_site = "you could come on site",
    .another_seat = "the programme had one more place in {title}",
    .opened = "the programme opened {kind} on {times}",
    .opened_online = "the programme opened {kind} online on {times}",
    .new_session = {"a group", "an individual session", "a family session", "a medical visit",
                    "a peer group"},
    .agree = "your clinician agreed to {less}",
    .agree_instead = "your clinician agreed to {less} instead of {before}",
    .a_week = "{count} a week",
    .every_weeks = "{count} every {weeks} weeks",
    .of_module = "{count} of {module}",
    .day = {"day", "days"},
    .hour = {"hour", "hours"},
    .minute = {"minute", "minutes"},
    .sessions = {{{"group", "groups"},
                  {"individual session", "individual sessions"},
                  {"family session", "family sessions"},
                  {"medical visit", "medical visits"},
                  {"peer group", "peer groups"}}},
};

constexpr Phrases spanish{
    .language = "es",
    .days = {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"},
    .months = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
               "septiembre", "octubre", "noviembre", "diciembre"},
    .sentence = "Si {changes}, este plan sería posible.",
    .last_and = " y ",
    .comma = ", ",
    .from_to = "de {start} a {end}",
    .date = "{weekday} {day} de {month}",
    .weekly = "su {name} de cada {day}",
    .dated = "su {name} del {date}",
    .unnamed = "compromiso",
    .work = "trabajo",
    .family = "tiempo en familia",
    .end_sooner = "{thing} pudiera terminar a las {start} en lugar de las {end}",
    .start_later = "{thing} pudiera empezar a las {end} en lugar de las {start}",
    .give_way = "{thing} pudiera dejarse libre",
    .make_room = "{thing} pudiera dejar un espacio de {start} a {end}",
    .join_online = "usted pudiera participar en línea",
    .come_on_site = "usted pudiera venir en persona",
    .another_seat = "el programa tuviera un lugar más en {title}",
    .opened = "el programa abriera {kind} el {times}",
    .opened_online = "el programa abriera {kind} en línea el {times}",
    .new_session = {"un grupo", "una sesión individual", "una sesión familiar",
                    "una consulta médica", "un grupo de pares"},
    .agree = "su equipo clínico aceptara {less}",
    .agree_instead = "su equipo clínico aceptara {less} en lugar de {before}",
    .a_week = "{count} por semana",
    .every_weeks = "{count} cada {weeks} semanas",
    .of_module = "{count} de {module}",
    .day = {"día", "días"},
    .hour = {"hora", "horas"},
    .minute = {"minuto", "minutos"},
    .sessions = {{{"grupo", "grupos"},
                  {"sesión individual", "sesiones individuales"},
                  {"sesión familiar", "sesiones familiares"},
                  {"consulta médica", "consultas médicas"},
                  {"grupo de pares", "grupos de pares"}}},
};

}  // namespace

const Phrases& phrases_for(const std::vector<std::string>& languages) {
  for (const std::string& language : languages) {
    const auto primary = std::string_view{language}.substr(0, language.find('-'));
    for (const Phrases* phrases : {&english, &spanish})
      if (primary == phrases->language) return *phrases;
  }
  return english;
}

}  // namespace meanwhile::exchange
