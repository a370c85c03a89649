package dev.turnstone.tests.boot.shop;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application with one entity. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Shop {}
