package dev.pora.contract;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** What ports there are in domain and what contracts there are for them, as the classes themselves say. */
public final class PortsAndContracts {
    private PortsAndContracts() {}

    /** What the contracts of all ports are called: every public interface of domain that anybody may implement is one. */
    public static List<String> contractsNeeded() {
        return classes(PortsAndContracts::isPort)
                .map(port -> port.getName() + "Contract")
                .toList();
    }

    public static List<String> contracts() {
        return classes(PortsAndContracts::isContract).map(Class::getName).toList();
    }

    /** The contracts that a whole store keeps. */
    public static List<String> contractsOfAStore() {
        return classes(PortsAndContracts::isContract)
                .filter(StoreContract.class::isAssignableFrom)
                .map(Class::getName)
                .toList();
    }

    /** The contracts that the classes nested in a test keep. */
    public static List<String> keptIn(Class<?> test) {
        return Arrays.stream(test.getDeclaredClasses())
                .map(PortsAndContracts::parentOf)
                .toList();
    }

    /** The name of the class that this one extends. */
    static String parentOf(Class<?> type) {
        return Objects.requireNonNull(type.getSuperclass()).getName();
    }

    private static Stream<Class<?>> classes(Predicate<Class<?>> which) {
        return ReflectionSupport.findAllClassesInPackage("dev.pora", which, _ -> true).stream();
    }

    private static boolean isPort(Class<?> type) {
        return type.isInterface()
                && !type.isAnnotation()
                && !type.isSealed()
                && Modifier.isPublic(type.getModifiers())
                && type.getEnclosingClass() == null
                && !type.getPackageName().equals(PortsAndContracts.class.getPackageName());
    }

    private static boolean isContract(Class<?> type) {
        return type.getSimpleName().endsWith("Contract")
                && Modifier.isAbstract(type.getModifiers())
                && !type.equals(StoreContract.class);
    }
}
