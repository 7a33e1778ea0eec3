import { list, wordSet, type WordRow } from "./types.ts";

/** Given names, folded to lower case without accents. */
export const FEMALE_ROWS: readonly WordRow[] = [
  {
    id: "given-female",
    reason: "The given name says which pronoun can stand for a person, and that a surname is another's.",
    words:
      list(`ursula maria mariia karoline kaja yulia yuliia julia giorgia svitlana olena olga olha annalena
      melania ivanka lara tiffany susie pam tulsi kristi lindsay jeanne elina mette sanna magdalena
      roberta angela theresa liz elizabeth hillary kamala samantha iryna irina oksana kateryna ekaterina
      daria dariia anna anne annette sofia sophia victoria viktoriia natalia nataliya natalya tetiana
      tatiana lyudmila ludmila halyna galina valentina larysa larisa yevgenia margarita mary sarah rachel
      emily emma jane alice laura linda nancy susan patricia barbara jennifer jessica michelle marine
      christine catherine nathalie rosa evika ingrida agnieszka barbora zuzana maia salome vjosa sheinbaum
      claudia penny yvette angela bridget rebecca ruth helen jen dana tammy morgan brigitte`),
    examples: {
      match: ["Ursula von der Leyen spoke.", "Maria Zakharova spoke."],
      not: ["Mark Rutte spoke.", "Andrii Sybiha spoke."],
    },
  },
];

export const MALE_ROWS: readonly WordRow[] = [
  {
    id: "given-male",
    reason: "A given name before a surname shows that another person of that surname is meant.",
    words:
      list(`eric barron fred donald don john james robert michael mike william bill david richard joseph joe
      thomas tom charles chuck christopher chris daniel dan matthew matt anthony tony mark paul steven
      steve andrew george kenneth kevin brian edward ed ronald ron timothy tim jason jeffrey jeff ryan
      jacob gary nicholas nick jonathan larry justin scott brandon benjamin ben samuel sam gregory greg
      alexander alex patrick frank jack dennis jerry peter pete henry adam nathan walter marco rick keith
      volodymyr vladimir oleksandr oleksiy oleksii serhiy serhii sergei sergey dmytro dmitry dmitri andriy
      andrii andrei andrey mykola mykhailo mikhail ivan viktor victor yuri yury yurii igor ihor oleg oleh
      pavel pavlo petro pyotr roman ruslan rustem kyrylo kirill vitali vitaliy anatoly anatoliy boris
      emmanuel friedrich olaf viktor robert donald radoslaw andrzej karol jens jean pierre luc`),
    examples: {
      match: ["Eric Trump opened the course."],
      not: ["President Trump opened the course."],
    },
  },
];

export const FEMALE_NAMES = wordSet(FEMALE_ROWS);
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...FEMALE_NAMES, ...wordSet(MALE_ROWS)]);
