package dev.turnstone.tests.boot.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What JPA expects to find in the schema. */
@Entity
@Table(name = "item")
public class Item {
    @Id
    private Long id;

    private String name;

    protected Item() {}

    public String name() {
        return name;
    }
}
