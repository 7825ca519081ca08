#include "cli/words.hpp"

namespace meanwhile::cli {

const Words& spanish() {
  static const Words words{
      .language = "es",
      .days = {"lun", "mar", "mié", "jue", "vie", "sáb", "dom"},
      .months = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
                 "septiembre", "octubre", "noviembre", "diciembre"},
      .tones = {"trabajo", "familia", "otros", "descanso", "en camino", "sesión presencial",
                "sesión en línea"},
      .date = "{day} de {month}",
      .dated_year = "{date} de {year}",
      .last_joint = " y ",

      .week_title = "Semana {number} de {count}",
      .week_span = "del {first} al {last}",
      .others_differ = {"La semana {weeks} es distinta: --week {first} la dibuja.",
                        "Las semanas {weeks} son distintas: --week {first} dibuja una."},
      .all_differ = "Cada semana es algo distinta: --week {first} dibuja la siguiente.",

      .fits = "Encaja, y de todo lo que ofrece el programa ningún plan le cuesta menos a su vida.",
      .this_week = "Esta semana",
      .all_weeks = "Las {n} semanas",
      .treatment = "{time} de tratamiento en {days}",
      .days_counted = {"{n} día", "{n} días"},
      .travel = "{time} de trayecto",
      .no_travel = "ningún trayecto",
      .nothing_touched = "nada más de lo suyo se mueve",
      .touched = "{n} de {all} {things} {how}",
      .touched_named = "«{name}» {how} {n} de {all} veces",
      .late = "con retraso",
      .cut_short = "más cortas",
      .gone = "a otra hora",
      .late_evenings = {"{n} noche después de las {time}", "{n} noches después de las {time}"},
      .make_ups = {"{n} sesión recuperada a otra hora", "{n} sesiones recuperadas a otra hora"},
      .missed = {"{n} sesión perdida", "{n} sesiones perdidas"},
      .cancelled = {"{n} sesión cancelada", "{n} sesiones canceladas"},
      .burden = "Carga {total}: {parts}.",
      .no_burden = "No toca ni un minuto ni un día suyo: carga 0.",
      .burden_parts = {"trayecto {n}", "tiempo propio {n}", "días {n}", "recuperaciones {n}",
                       "perdidas {n}", "noches {n}", "presencial o en línea {n}"},
      .nouns = {{"dinner", "cenas"},
                {"cena", "cenas"},
                {"breakfast", "comidas de la mañana"},
                {"lunch", "comidas"},
                {"comida", "comidas"},
                {"supper", "cenas"},
                {"bedtime", "noches de acostar a los niños"},
                {"gym", "visitas al gimnasio"},
                {"gimnasio", "visitas al gimnasio"},
                {"family", "horas en familia"},
                {"work", "horas de trabajo"},
                {"other", "horas propias"}},

      .your_groups = "Sus grupos",
      .onsite = "presencial",
      .online = "en línea",
      .from_date = "desde el {date}",
      .until_date = "hasta el {date}",
      .make_ups_title = "Recuperaciones",
      .in_place_of = "en lugar de {title} ({when})",
      .dialled_in = "esta vez en línea",
      .went_there = "esta vez presencial",
      .missed_title = "Sin asistir",
      .why_clash = "coincide con algo suyo",
      .why_cancelled = "cancelada; no cuenta como falta de nadie",
      .short_week = "Menos horas de lo previsto en la semana {weeks}; la prescripción lo permite.",
      .more = "y {n} más: --json las muestra todas",

      .others_title = "Otras maneras",
      .no_others =
          "Ningún otro plan es mejor en nada: ni en trayecto, ni en tiempo de familia, ni "
          "en días, ni en sesiones presenciales, ni en grupos conservados.",
      .others_not_found = "Sin calcular, porque llevaría demasiado tiempo: {labels}.",
      .labels = {"menor carga", "menos trayecto", "más familia", "menos días", "todo en línea",
                 "como hasta ahora"},
      .columns = {"trayecto/sem.", "días/sem.", "familia/sem.", "presencial", "carga"},
      .instead = "{in} en lugar de {out}",
      .also = "también {in}",
      .only_without = "sin {out}",
      .same_groups = "los mismos grupos, de otra manera",

      .does_not_fit =
          "Nada del horario encaja con esta vida tal como está. Eso pasa, y no es "
          "culpa suya.",
      .one_is_enough = {"Este cambio bastaría:", "Cualquiera de estos cambios bastaría:"},
      .nothing_helps =
          "Ni tres cambios juntos harían posible un plan. Su equipo de tratamiento "
          "puede buscar otra manera con usted.",
      .yours = "Lo que usted podría cambiar",
      .programmes = "Lo que podría cambiar el programa",
      .clinical = "Lo que solo puede decidir su equipo de tratamiento",
      .would_give = "Entonces: {what}.",
      .not_written = "no hay plan, así que no se escribió {file}",

      .not_held = "no se ofrece de esta manera.",
      .barred = "tal como está, usted no puede entrar.",
      .free = "nada lo impide.",
      .clashes = {"{n} de {all} sesiones choca con algo que no se puede mover.",
                  "{n} de {all} sesiones chocan con algo que no se puede mover."},
      .barriers = {"No se ofrece de esta manera.",
                   "Usted pidió no asistir de esta manera; puede cambiarlo cuando quiera.",
                   "No consta ningún camino suyo hasta allí.",
                   "No consta ningún camino hasta allí para alguien que debe acompañarle.",
                   "No admite a quienes se conectan desde su estado.",
                   "Nadie de quienes lo dirigen tiene licencia donde usted está.",
                   "Es para edades de {ages}.", "Se da en un idioma que no está entre los suyos.",
                   "Las {seats} plazas están ocupadas.",
                   "Las {seats} plazas en línea están ocupadas.",
                   "Viene después de {modules}, que aún no ha completado.",
                   "Su primera semana allí no es una en la que se empieza.",
                   "No se reúne en las semanas de su tratamiento."},
      .cycle_week =
          "Se empieza con la lección 1; en la semana del {date}, su primera allí, toca la lección "
          "{lesson}.",
      .cohort_week =
          "Todos empiezan juntos en su primera semana; la del {date}, su primera allí, es "
          "posterior.",
      .in_the_way = {"«{name}» no deja tiempo para el camino de ida: {when}.",
                     "«{name}» coincide: {when}.",
                     "«{name}» no deja tiempo para el camino de vuelta: {when}."},
      .of_companion = "{name} de {who}",
      .exceeds_alone =
          {"Por sí solo serían {is} de tratamiento en la semana del {date}; su prescripción tiene "
           "{most} como máximo.",
           "Por sí solo serían {is} días en la semana del {date}; su prescripción tiene {most} "
           "como "
           "máximo.",
           "Por sí solo serían {is} el {date}; su prescripción tiene {most} al día como máximo."},
      .exceeds_on_top =
          {"Con ese plan serían {is} de tratamiento en la semana del {date}; su prescripción tiene "
           "{most} como máximo.",
           "Con ese plan serían {is} días en la semana del {date}; su prescripción tiene {most} "
           "como máximo.",
           "Con ese plan serían {is} el {date}; su prescripción tiene {most} al día como máximo."},
      .cancelled_dates = "Cancelada, y no es falta de nadie: {when}.",
      .in_the_plan = "Su plan de menor carga lo incluye, {modality}.",
      .not_in_the_plan = "Su plan de menor carga ({burden}) no lo necesita.",
      .same_time = "Se reúne a la misma hora que {groups}, que está en ese plan.",
      .not_needed = "Nada lo excluye; ese plan da sin él lo que pide el tratamiento.",
      .to_make_up = "Las sesiones que chocan habría que recuperarlas a otra hora, o perderlas.",
      .no_plan = "Ningún plan encaja tal como está; `meanwhile fit` dice qué lo haría posible.",

      .next_title = "Siguiente",
      .try_alternatives = "otras maneras: menos trayecto, más familia, menos días …",
      .try_ics = "las sesiones para su calendario, con títulos neutros",
      .try_svg = "esta semana como imagen"};
  return words;
}

}  // namespace meanwhile::cli
