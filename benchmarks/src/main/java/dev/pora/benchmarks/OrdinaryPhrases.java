package dev.pora.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** Reminders as people type them. */
final class OrdinaryPhrases {
    static final List<String> RUSSIAN = """
            завтра в 9 позвонить маме
            через 20 минут вытащить пирог
            в пятницу вечером забрать посылку
            каждый будний день в 7:30 зарядка
            напомни послезавтра в 18:00 купить корм коту
            5 мая день рождения Кати
            в субботу в 12 к парикмахеру
            каждый второй вторник в 10 планёрка
            через час выключить стирку
            сегодня вечером написать отчёт
            по понедельникам и средам в 19:00 бассейн
            31 декабря в 23:50 открыть шампанское
            каждое 20 число передать показания счётчиков
            в среду к врачу в 10:40
            через полтора часа созвон с командой
            каждые 3 часа пить воду с 9 до 21
            утром полить цветы
            на следующей неделе в четверг сдать проект
            каждый день в 22:00 принять таблетку до 1 июня
            12.06 в 14:30 встреча с заказчиком
            """.lines().toList();

    /** In which the other reader finds a time as well. */
    static final List<String> ENGLISH_OF_BOTH = """
            tomorrow at 9 call mom
            in 20 minutes take the cake out
            friday evening pick up the parcel
            every weekday at 7:30am workout
            remind me the day after tomorrow at 6pm to buy cat food
            may 5 Kate's birthday
            saturday at noon haircut
            every other tuesday at 10am team meeting
            in an hour turn off the washing machine
            tonight write the report
            every monday and wednesday at 7pm swimming
            december 31 at 11:50pm open the champagne
            see the doctor on wednesday at 10:40am
            in an hour and a half call the team
            water the plants in the morning
            next thursday hand in the project
            every day at 10pm take the pill until june 1
            june 12 at 2:30pm meet the client
            """.lines().toList();

    static final List<String> ENGLISH = Stream.concat(
                    ENGLISH_OF_BOTH.stream(),
                    Stream.of("on the 20th of every month pay the rent", "every 3 hours from 9am to 9pm drink water"))
            .toList();

    private OrdinaryPhrases() {}

    static List<String> all() {
        return Stream.concat(RUSSIAN.stream(), ENGLISH.stream()).toList();
    }
}
