package dev.pora.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.user.Language;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of rule by its RFC 5545 text; all start on Tuesday, 24 November 2026, at 09:00. */
class RuleTextsTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-11-24T09:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=MONTHLY;BYDAY=-1FR                        | в последнюю пятницу каждого месяца в 09:00 | on the last Friday of every month at 09:00
                    FREQ=MONTHLY;BYDAY=1MO,3MO                     | в первый и третий понедельник каждого месяца в 09:00 | on the 1st and 3rd Monday of every month at 09:00
                    FREQ=MONTHLY;BYDAY=2TU                         | во второй вторник каждого месяца в 09:00 | on the 2nd Tuesday of every month at 09:00
                    FREQ=MONTHLY;BYDAY=2SA,-2SU,-1WE               | во вторую субботу, в предпоследнее воскресенье и в последнюю среду каждого месяца в 09:00 | on the 2nd Saturday, the 2nd to last Sunday and the last Wednesday of every month at 09:00
                    FREQ=MONTHLY;BYDAY=MO,1FR                      | по понедельникам и в первую пятницу каждого месяца в 09:00 | on every Monday and the 1st Friday of every month at 09:00
                    FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR             | каждые 2 месяца в последнюю пятницу в 09:00 | every 2 months on the last Friday at 09:00
                    FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1              | в последнюю пятницу каждого месяца в 09:00 | on the last Friday of every month at 09:00
                    FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=1,2,3,4,5,6,7 | в первую субботу каждого месяца в 09:00 | on the 1st Saturday of every month at 09:00
                    FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1  | в последний будний день каждого месяца в 09:00 | on the last weekday of every month at 09:00
                    FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1            | в первый выходной день каждого месяца в 09:00 | on the 1st weekend day of every month at 09:00
                    FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13            | каждый месяц 13-го числа (если это пятница) в 09:00 | every month on the 13th (if it is a Friday) at 09:00
                    FREQ=MONTHLY;BYDAY=MO,WE,SU;BYMONTHDAY=13      | каждый месяц 13-го числа (если это понедельник, среда или воскресенье) в 09:00 | every month on the 13th (if it is a Monday, a Wednesday or a Sunday) at 09:00
                    FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYMONTHDAY=1 | каждый месяц 1-го числа (если это будний день) в 09:00 | every month on the 1st (if it is a weekday) at 09:00
                    FREQ=DAILY;BYDAY=SA,SU;BYMONTHDAY=1            | каждый месяц 1-го числа (если это выходной) в 09:00 | every month on the 1st (if it is a weekend day) at 09:00
                    FREQ=MONTHLY;BYDAY=FR                          | по пятницам в 09:00 | every Friday at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=-1                     | в последний день каждого месяца в 09:00 | on the last day of every month at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=-3,-2                  | в 3-й с конца и предпоследний день каждого месяца в 09:00 | on the 3rd to last and 2nd to last day of every month at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=1,15                   | каждый месяц 1-го и 15-го числа в 09:00 | every month on the 1st and 15th at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=1,2,3,-1               | каждый месяц с 1-го по 3-е число и в последний день в 09:00 | every month from the 1st to the 3rd and on the last day at 09:00
                    FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=29          | каждый год 29 февраля и 29 марта (29 февраля — только в високосный год) в 09:00 | every year on 29 February and 29 March (29 February only in leap years) at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=1,-1                   | каждый месяц 1-го числа и в последний день в 09:00 | every month on the 1st and the last day at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=31                     | каждый месяц 31-го числа (месяцы без него пропускаются) в 09:00 | every month on the 31st (months without it are skipped) at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=30,31                  | каждый месяц 30-го и 31-го числа (месяцы без них пропускаются) в 09:00 | every month on the 30th and 31st (months without them are skipped) at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=1,31                   | каждый месяц 1-го и 31-го числа (31-е — только там, где оно есть) в 09:00 | every month on the 1st and 31st (the 31st only in months that have it) at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | каждый месяц 31-го числа (в коротком месяце — в последний день) в 09:00 | every month on the 31st (or the last day of a shorter month) at 09:00
                    FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1          | каждые 6 месяцев в последний день в 09:00 | every 6 months on the last day at 09:00
                    FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5;BYMONTH=1,5 | каждые 2 месяца 5-го числа (только в январе и мае) в 09:00 | every 2 months on the 5th (only in January and May) at 09:00
                    FREQ=MONTHLY;BYMONTHDAY=1;BYMONTH=1,7          | каждый год 1 января и 1 июля в 09:00 | every year on 1 January and 1 July at 09:00
                    FREQ=DAILY;BYMONTHDAY=1,15                     | каждый месяц 1-го и 15-го числа в 09:00 | every month on the 1st and 15th at 09:00
                    FREQ=DAILY;BYMONTH=6,7,8                       | каждый день с июня по август в 09:00 | every day from June to August at 09:00
                    FREQ=DAILY;BYMONTH=1,3                         | каждый день в январе и марте в 09:00 | every day in January and March at 09:00
                    FREQ=WEEKLY;BYDAY=MO,FR;BYMONTH=5              | по понедельникам и пятницам в мае в 09:00 | every Monday and Friday in May at 09:00
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU             | каждые 2 недели по выходным в 09:00 | every 2 weeks on weekends at 09:00
                    FREQ=YEARLY                                    | каждый год 24 ноября в 09:00 | every year on 24 November at 09:00
                    FREQ=YEARLY;BYMONTH=3,5                        | каждый год 24 марта и 24 мая в 09:00 | every year on 24 March and 24 May at 09:00
                    FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8             | каждый год 8 марта в 09:00 | every year on 8 March at 09:00
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29            | каждый год 29 февраля (только в високосный год) в 09:00 | every year on 29 February (only in leap years) at 09:00
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1            | каждый год в последний день февраля в 09:00 | every year on the last day of February at 09:00
                    FREQ=YEARLY;BYMONTHDAY=1                       | каждый год 1 ноября в 09:00 | every year on 1 November at 09:00
                    FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=1            | каждые 2 года 1 ноября в 09:00 | every 2 years on 1 November at 09:00
                    FREQ=YEARLY;BYMONTH=11;BYDAY=4TH               | каждый год в четвёртый четверг ноября в 09:00 | every year on the 4th Thursday of November at 09:00
                    FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYSETPOS=4     | каждый год в четвёртый четверг ноября в 09:00 | every year on the 4th Thursday of November at 09:00
                    FREQ=YEARLY;BYDAY=20MO                         | каждый год в 20-й понедельник года в 09:00 | every year on the 20th Monday of the year at 09:00
                    FREQ=YEARLY;BYMONTH=3;BYDAY=FR                 | по пятницам в марте в 09:00 | every Friday in March at 09:00
                    FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | каждые 4 года со 2-го по 8-е число в ноябре (если это вторник) в 09:00 | every 4 years from the 2nd to the 8th in November (if it is a Tuesday) at 09:00
                    FREQ=YEARLY;BYYEARDAY=1,100,-1                 | каждый год в первый, 100-й и последний день года в 09:00 | every year on the 1st, 100th and last day of the year at 09:00
                    FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO               | каждый год в 20-ю неделю по понедельникам в 09:00 | every year in the 20th week on Monday at 09:00
                    FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1            | по правилу FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1 в 09:00 | by the rule FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1 at 09:00
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30            | по правилу FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 в 09:00 | by the rule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 at 09:00
                    """)
    void days_have_names(String rule, String russian, String english) {
        assertSaid(rule, russian, english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=DAILY;BYHOUR=8,20                       | каждый день в 08:00 и 20:00 | every day at 08:00 and 20:00
                    FREQ=DAILY;BYHOUR=8,20;BYMINUTE=15,45        | каждый день в 08:15, 08:45, 20:15 и 20:45 | every day at 08:15, 08:45, 20:15 and 20:45
                    FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=30    | по понедельникам в 09:30 | every Monday at 09:30
                    FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16,17  | каждый час с 09:00 до 17:00 | every hour from 09:00 to 17:00
                    FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=9,10,11,12,13;BYMINUTE=30 | каждый месяц 1-го числа, каждый час с 09:30 до 13:30 | every month on the 1st, every hour from 09:30 to 13:30
                    FREQ=HOURLY;BYDAY=MO,TU,WE,TH,FR             | каждый час по будням | every hour on weekdays
                    FREQ=HOURLY;BYHOUR=9,10,11,12,13             | каждый час с 09:00 до 13:00 | every hour from 09:00 to 13:00
                    FREQ=HOURLY;BYMINUTE=0,30                    | каждый час в :00 и :30 | every hour at :00 and :30
                    FREQ=HOURLY;BYMINUTE=0                       | каждый час | every hour
                    FREQ=HOURLY;INTERVAL=2;BYMINUTE=15           | каждые 2 часа в :15 | every 2 hours at :15
                    FREQ=HOURLY;INTERVAL=8;BYHOUR=1,9            | каждый день в 01:00 и 09:00 | every day at 01:00 and 09:00
                    FREQ=HOURLY;INTERVAL=5;BYHOUR=9,10,11        | каждые 5 часов, только с 09:00 до 11:59 | every 5 hours, only from 09:00 to 11:59
                    FREQ=MINUTELY;BYHOUR=9                       | каждую минуту с 09:00 до 09:59 | every minute from 09:00 to 09:59
                    FREQ=MINUTELY;INTERVAL=15;BYHOUR=9,10;BYDAY=SA | каждые 15 минут с 09:00 до 10:45 по субботам | every 15 minutes from 09:00 to 10:45 on Saturday
                    FREQ=MINUTELY;INTERVAL=45;BYHOUR=9,10        | каждые 45 минут, только с 09:00 до 10:59 | every 45 minutes, only from 09:00 to 10:59
                    FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,12        | каждый день в 09:00, 09:20, 09:40, 12:00, 12:20 и 12:40 | every day at 09:00, 09:20, 09:40, 12:00, 12:20 and 12:40
                    FREQ=MINUTELY;BYMINUTE=0,15,30,45;BYHOUR=9,10,11,12 | каждый час в :00, :15, :30 и :45 с 09:00 до 12:45 | every hour at :00, :15, :30 and :45 from 09:00 to 12:45
                    FREQ=DAILY;BYHOUR=1,3,5,7,9,11,13,15,17,19,21,22,23 | 13 раз в день с 01:00 до 23:00 | 13 times a day from 01:00 to 23:00
                    FREQ=DAILY;INTERVAL=2;BYHOUR=1,3,5,7,9,11,13,15,17,19,21,22,23 | каждые 2 дня, 13 раз в день с 01:00 до 23:00 | every 2 days, 13 times a day from 01:00 to 23:00
                    FREQ=SECONDLY;INTERVAL=90;BYHOUR=9           | по правилу FREQ=SECONDLY;INTERVAL=90;BYHOUR=9 | by the rule FREQ=SECONDLY;INTERVAL=90;BYHOUR=9
                    FREQ=HOURLY;BYYEARDAY=100                    | по правилу FREQ=HOURLY;BYYEARDAY=100 | by the rule FREQ=HOURLY;BYYEARDAY=100
                    """)
    void times_of_day_have_names(String rule, String russian, String english) {
        assertSaid(rule, russian, english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FREQ=DAILY;COUNT=10                          | каждый день в 09:00, 10 раз | every day at 09:00, 10 times
                    FREQ=DAILY;COUNT=1                           | каждый день в 09:00, 1 раз | every day at 09:00, once
                    FREQ=DAILY;COUNT=22                          | каждый день в 09:00, 22 раза | every day at 09:00, 22 times
                    FREQ=DAILY;UNTIL=20270601T235959             | каждый день в 09:00, до 1 июня 2027 | every day at 09:00, until 1 June 2027
                    FREQ=DAILY;UNTIL=20270601T090000             | каждый день в 09:00, до 1 июня 2027 | every day at 09:00, until 1 June 2027
                    FREQ=DAILY;UNTIL=20270601T085959             | каждый день в 09:00, до 31 мая 2027 | every day at 09:00, until 31 May 2027
                    FREQ=DAILY;BYHOUR=9,18;UNTIL=20270601T120000 | каждый день в 09:00 и 18:00, до 12:00 1 июня 2027 | every day at 09:00 and 18:00, until 12:00 on 1 June 2027
                    FREQ=HOURLY;BYDAY=MO;UNTIL=20270601T120000   | каждый час по понедельникам, до 12:00 1 июня 2027 | every hour on Monday, until 12:00 on 1 June 2027
                    FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1;UNTIL=20270601T235959 | по правилу FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1 в 09:00, до 1 июня 2027 | by the rule FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1 at 09:00, until 1 June 2027
                    """)
    void an_end_includes_the_day_that_it_names(String rule, String russian, String english) {
        assertSaid(rule, russian, english);
    }

    private static void assertSaid(String text, String russian, String english) {
        Recurring rule = Recurring.of(rule(text), START, new Zoning.Floating());
        assertThat(Wording.of(Language.RUSSIAN).schedule(rule, ZoneOffset.UTC)).isEqualTo(russian);
        assertThat(Wording.of(Language.ENGLISH).schedule(rule, ZoneOffset.UTC)).isEqualTo(english);
    }

    static Rule rule(String text) {
        return switch (RuleText.parse(text, ZoneOffset.UTC)) {
            case Parsed.Read(Rule rule) -> rule;
            case Parsed.Unreadable unreadable -> throw new AssertionError(text + ": " + unreadable);
        };
    }
}
